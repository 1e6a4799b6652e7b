import { toEntity, toResult } from './results.js'

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

const results: Kind['wrap'] = (passages) =>
  passages
    .map((passage, n) => {
      const words = passage.match(/\p{Lu}\w+(?: \p{Lu}\w+)?/gu) ?? ['Ana']
      const people = words.slice(0, 4).map((name, i) => toEntity(name, `person-${i + 1}`, { roles: [] }))
      const places = words.slice(4, 6).map((name, i) => toEntity(name, `place-${i + 1}`))
      return JSON.stringify(toResult(`${n}${passage.slice(0, 5)}`, { people, places }))
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
