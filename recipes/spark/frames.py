"""A table of articles (id, text) -> a table of quotes: mapInPandas.

    spark-submit frames.py articles/ quotes.parquet
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pandas as pd
from pyspark.sql import SparkSession

EXTRACT = os.environ.get("EXTRACT", "extract").split()
COLUMNS = "id string, speaker string, quote string, kind string, confidence double"


def quotes_of(batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    for articles in batches:
        lines = "".join(json.dumps(row) + "\n" for row in articles.to_dict("records"))
        # One start for a whole batch: spark.sql.execution.arrow.maxRecordsPerBatch says how many that are.
        done = subprocess.run(
            [*EXTRACT, "--input-format", "ndjson", "-f", "ndjson", "-t", "people,quotes", "--on-error", "skip"],
            input=lines, capture_output=True, check=True, encoding="utf-8",
        )
        yield pd.DataFrame(
            [
                (result["id"], (quote["speaker"] or {}).get("name"), quote["text"], quote["kind"], quote["confidence"])
                for result in map(json.loads, done.stdout.splitlines())
                for quote in result.get("quotes", [])
            ],
            columns=[column.split()[0] for column in COLUMNS.split(", ")],
        )


def main(articles: str, out: str) -> None:
    spark = SparkSession.builder.appName("extract").getOrCreate()
    table = spark.read.schema("id string, text string").json(articles)
    table.mapInPandas(quotes_of, COLUMNS).write.parquet(out)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
