import { docxOf, odtOf, p } from '../../../../tests/sources/formats/office-support.js'
import { listOf } from '../pattern.js'
import { many, nested, type Documents } from './make.js'

const item = (i: number): string =>
  p('Ana left.', `<w:numPr><w:ilvl w:val="${i % 9}"/><w:numId w:val="${i}"/></w:numPr>`)
const level = (i: number): string =>
  `<w:lvl w:ilvl="${i}"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>`
const num = (i: number): string => `<w:num w:numId="${i}"><w:abstractNumId w:val="0"/></w:num>`
const numbering = (levels: number, nums: number): string =>
  `<w:numbering><w:abstractNum w:abstractNumId="0">${listOf(levels, level).join('')}</w:abstractNum>${listOf(nums, num).join('')}</w:numbering>`

export const WORD: Documents = [
  ['paragraphs', (n) => docxOf(many(n, () => p('Ana left.')))],
  ['one paragraph of runs', (n) => docxOf(`<w:p>${many(n, () => '<w:r><w:t>Ana left. </w:t></w:r>')}</w:p>`)],
  [
    'one paragraph of line ends',
    (n) => docxOf(`<w:p><w:r>${many(n, () => '<w:br/>')}<w:t>a</w:t></w:r></w:p>`),
  ],
  ['one long run', (n) => docxOf(p('Ana left. '.repeat(n / 10)))],
  ['paragraphs whose ends are deleted', (n) => docxOf(many(n, () => p('Ana.', '<w:rPr><w:del/></w:rPr>')))],
  ['text boxes in one paragraph', (n) => docxOf(`<w:p>${many(n, () => p('Ana left.'))}</w:p>`)],
  ['text boxes in each other', (n) => docxOf(nested('<w:p><w:r>', '</w:r></w:p>', n, 450))],
  ['pictures', (n) => docxOf(`<w:p>${many(n, (i) => `<wp:docPr descr="Ana ${i} left Lisbon"/>`)}</w:p>`)],
  ['tables', (n) => docxOf(many(n, () => `<w:tbl><w:tr><w:tc>${p('a')}</w:tc></w:tr></w:tbl>`))],
  [
    'one row of cells',
    (n) => docxOf(`<w:tbl><w:tr>${many(n, () => `<w:tc>${p('a')}</w:tc>`)}</w:tr></w:tbl>`),
  ],
  [
    'one cell of paragraphs',
    (n) => docxOf(`<w:tbl><w:tr><w:tc>${many(n, () => p('a'))}</w:tc></w:tr></w:tbl>`),
  ],
  ['empty cells', (n) => docxOf(`<w:tbl><w:tr>${many(n, () => '<w:tc><w:p/></w:tc>')}</w:tr></w:tbl>`)],
  [
    'lists, each of its own',
    (n) => docxOf(listOf(n / 150, item).join(''), { 'word/numbering.xml': numbering(9, n / 150) }),
  ],
  [
    'lists of a kind of many levels',
    (n) => docxOf(listOf(n / 300, item).join(''), { 'word/numbering.xml': numbering(n / 300, n / 300) }),
  ],
  [
    'styles made from each other',
    (n) =>
      docxOf(listOf(n / 150, (i) => p('a', `<w:pStyle w:val="s${i}"/>`)).join(''), {
        'word/styles.xml': `<w:styles>${listOf(n / 150, (i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`).join('')}</w:styles>`,
      }),
  ],
  [
    'parts that are related',
    (n) =>
      docxOf(p('a'), {
        'word/_rels/document.xml.rels': `<Relationships>${many(n, (i) => `<Relationship Id="r${i}" Type="http://a/footnotes" Target="f${i}.xml"/>`)}</Relationships>`,
      }),
  ],
  [
    'footnotes',
    (n) =>
      docxOf(p('a'), {
        'word/footnotes.xml': `<w:footnotes>${many(n, (i) => `<w:footnote w:id="${i}">${p('Ana.')}</w:footnote>`)}</w:footnotes>`,
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="r" Type="http://a/footnotes" Target="footnotes.xml"/></Relationships>',
      }),
  ],
  ['names of spaces', (n) => docxOf(many(n, (i) => `<w:x xmlns:n${i}="urn:${i}"/>`))],
  [
    'a tag of attributes',
    (n) => docxOf(`<w:p ${many(n, (i) => `w:a${i}="b" `)}><w:r><w:t>a</w:t></w:r></w:p>`),
  ],
  ['a comment', (n) => docxOf(`${p('a')}<!--${'a'.repeat(n)}-->`)],
  [
    'alternatives in each other',
    (n) => docxOf(nested('<mc:AlternateContent><mc:Choice>', '</mc:Choice></mc:AlternateContent>', n, 450)),
  ],
]

export const OPEN_DOCUMENT: Documents = [
  ['paragraphs', (n) => odtOf(many(n, () => '<text:p>Ana left.</text:p>'))],
  [
    'one paragraph of spans',
    (n) => odtOf(`<text:p>${many(n, () => '<text:span>Ana </text:span>')}</text:p>`),
  ],
  [
    'notes in one paragraph',
    (n) =>
      odtOf(
        `<text:p>${many(n, () => 'a<text:note><text:note-body><text:p>Ana.</text:p></text:note-body></text:note>')}</text:p>`,
      ),
  ],
  [
    'frames in one paragraph',
    (n) =>
      odtOf(
        `<text:p>${many(n, () => '<draw:frame><draw:text-box><text:p>Ana.</text:p></draw:text-box></draw:frame>')}</text:p>`,
      ),
  ],
  ['spaces', (n) => odtOf(`<text:p>${many(n, () => '<text:s text:c="2"/>a')}</text:p>`)],
  [
    'lists',
    (n) => odtOf(many(n, () => '<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>')),
  ],
  [
    'one list',
    (n) =>
      odtOf(`<text:list>${many(n, () => '<text:list-item><text:p>a</text:p></text:list-item>')}</text:list>`),
  ],
  [
    'lists in each other',
    (n) => odtOf(nested('<text:list><text:list-item>', '</text:list-item></text:list>', n, 450)),
  ],
  [
    'list styles',
    (n) =>
      odtOf(
        many(
          n,
          (i) =>
            `<text:list-style style:name="l${i}"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>`,
        ),
      ),
  ],
  [
    'tables',
    (n) =>
      odtOf(
        many(
          n,
          () =>
            '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
        ),
      ),
  ],
  [
    'cells',
    (n) =>
      odtOf(
        `<table:table><table:table-row>${many(n, () => '<table:table-cell><text:p>a</text:p></table:table-cell>')}</table:table-row></table:table>`,
      ),
  ],
  [
    'cells said to be many',
    (n) =>
      odtOf(
        `<table:table><table:table-row>${many(n, () => '<table:table-cell table:number-columns-repeated="1000"/>')}</table:table-row></table:table>`,
      ),
  ],
  [
    'styles made from each other',
    (n) =>
      odtOf(
        `${many(n / 2, (i) => `<style:style style:name="s${i}" style:family="paragraph" style:parent-style-name="s${i + 1}"/>`)}${many(n / 2, (i) => `<text:p text:style-name="s${i}">a</text:p>`)}`,
      ),
  ],
  [
    'changes',
    (n) =>
      odtOf(
        `<text:tracked-changes>${many(n, (i) => `<text:changed-region text:id="c${i}"><text:deletion/></text:changed-region>`)}</text:tracked-changes><text:p>a</text:p>`,
      ),
  ],
]
