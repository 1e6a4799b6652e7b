import { Readable, Writable } from 'node:stream'
import { run } from '../../src/cli/commands/main.js'
import { COMMANDS, TOPICS } from '../../src/cli/options/table/choices.js'

/** What the command says of itself as pages in Markdown, by the names of their files. */
export const toHelpPages = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      ['extract', ...COMMANDS, ...TOPICS].map(async (name) => {
        const isTopic = (TOPICS as readonly string[]).includes(name)
        const title = isTopic ? name.replaceAll('-', ' ') : name === 'extract' ? name : `extract ${name}`
        return [`${name}.md`, toPage(title, isTopic ? 'Help' : 'Commands', await helpOn(name))] as const
      }),
    ),
  )

const toPage = (title: string, group: string, text: string): string =>
  `---\ntitle: ${title}\ngroup: ${group}\n---\n\n# ${title}\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`

const helpOn = async (topic: string): Promise<string> => {
  const chunks: string[] = []
  const sink = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      chunks.push(chunk)
      done()
    },
  })
  const nobody = (): void => {}
  const io = {
    stdin: Readable.from([]),
    stdout: sink,
    stderr: sink,
    env: {},
    cores: 1,
    on: nobody,
    off: nobody,
  }
  const code = await run(['help', topic], io)
  if (code !== 0) throw new Error(`"extract help ${topic}" ends with ${code}: ${chunks.join('')}`)
  return chunks.join('')
}
