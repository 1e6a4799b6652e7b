/** Text at a place, in points from the left and the bottom of a page of 600 by 800. */
export interface Placed {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  readonly bold?: boolean
}

/** The objects of a document whose pages have these contents, in the order of their numbers. */
export const toPdf = (...pages: readonly (readonly Placed[])[]): Buffer =>
  toFile(
    pages.map((placed) => toStream('', placed.map(toOperators).join('\n'))),
    FONTS,
  )

const FONTS = '/Font<</F 3 0 R/B 4 0 R>>'

const toOperators = ({ x, y, text, size = 10, bold = false }: Placed): string =>
  `BT /${bold ? 'B' : 'F'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`

export const toStream = (entries: string, data: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${entries}/Length ${data.length}>>\nstream\n`),
    Buffer.from(data as string, 'latin1'),
    Buffer.from('\nendstream'),
  ])

/** Objects 1 to 4 are the catalogue, the pages and two fonts; `more` begin at 5, then come a page and its contents for each. */
export const toFile = (
  contents: readonly Buffer[],
  resources: string,
  { more = [], kids, count = contents.length, catalogue = '', page = '' }: Changes = {},
): Buffer => {
  const first = 5 + more.length
  const numbers = contents.map((_, i) => `${first + 2 * i} 0 R`)
  const objects: (string | Buffer)[] = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Kids[${kids ?? numbers.join(' ')}]/Count ${count}/MediaBox[0 0 600 800]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
    ...more,
    ...contents.flatMap((content, i) => [
      `<</Type/Page/Parent 2 0 R/Resources<<${resources}>>/Contents ${first + 2 * i + 1} 0 R${page}>>`,
      content,
    ]),
  ]
  const parts = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]!.length
  const offsets = objects.map((object, i) => {
    const at = length
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object as string),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    length += part.length
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.concat([
    ...parts,
    Buffer.from(`${table}trailer <</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`),
  ])
}

interface Changes {
  readonly more?: readonly (string | Buffer)[]
  readonly kids?: string
  readonly count?: number
  readonly catalogue?: string
  readonly page?: string
}

/** Lines of text below each other, as a column. */
export const column = (x: number, y: number, lines: readonly string[], leading = 12): Placed[] =>
  lines.map((text, i) => ({ x, y: y - i * leading, text }))
