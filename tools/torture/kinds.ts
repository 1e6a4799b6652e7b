/** A form that words come in. */
export interface Kind {
  readonly name: 'text' | 'markdown' | 'records' | 'results' | 'lexicon' | 'decisions'
  readonly wrap: (passages: readonly string[], random: () => number) => string
}

const markdown: Kind['wrap'] = (passages, random) =>
  passages.map((passage) => FORMS[Math.floor(random() * FORMS.length)]!(passage)).join('\n\n')

const FORMS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `# ${text}`,
  (text) => text.replace(/^/gm, '> '),
  (text) => text.replace(/^/gm, '- '),
  (text) => `| a | b |\n|---|---|\n| ${text.replaceAll('\n', ' | ')} |`,
  (text) => `[${text}](b.md)`,
  (text) => `*${text}* **${text.slice(0, 40)}**`,
  (text) => `${text}[^1]\n\n[^1]: ${text.slice(0, 80)}`,
  (text) => `<div>${text}</div>`,
  (text) => `---\ntitle: ${text.slice(0, 30)}\n---\n${text}`,
]

const records: Kind['wrap'] = (passages) =>
  passages.map((text, id) => JSON.stringify({ id: id % 2 === 0 ? id : text.slice(0, 9), text })).join('\n')

const mention = (text: string) => ({ text, start: 0, end: text.length, line: 1, column: 1, confidence: 1 })

const entity = (name: string, id: string) => ({
  id,
  name,
  aliases: [],
  roles: [],
  confidence: 1,
  mentions: [mention(name)],
})

const results: Kind['wrap'] = (passages) =>
  passages
    .map((passage, n) => {
      const words = passage.match(/\p{Lu}\w+(?: \p{Lu}\w+)?/gu) ?? ['Ana']
      return JSON.stringify({
        schemaVersion: 1,
        id: `${n}${passage.slice(0, 5)}`,
        source: { path: null, format: 'text', title: null, characters: 9, language: 'en' },
        people: words.slice(0, 4).map((name, i) => entity(name, `person-${i + 1}`)),
        places: words.slice(4, 6).map((name, i) => entity(name, `place-${i + 1}`)),
        organisations: [],
        quotes: [],
        notices: [],
      })
    })
    .join('\n')

const lexicon: Kind['wrap'] = (passages) =>
  JSON.stringify(
    passages.map((text, i) => ({
      name: text.slice(0, 30),
      type: ['person', 'place', 'organisation'][i % 3],
      aliases: [text.slice(30, 45)],
    })),
  )

const decisions: Kind['wrap'] = (passages) =>
  `left,right,decision\n${passages.map((text) => `"${text.slice(0, 9)}",${text.slice(9, 20)},same`).join('\n')}`

export const KINDS: readonly Kind[] = [
  { name: 'text', wrap: (passages) => passages.join('\n\n') },
  { name: 'text', wrap: (passages) => passages.join(' ') },
  { name: 'markdown', wrap: markdown },
  { name: 'markdown', wrap: markdown },
  { name: 'records', wrap: records },
  { name: 'results', wrap: results },
  { name: 'lexicon', wrap: lexicon },
  { name: 'decisions', wrap: decisions },
]
