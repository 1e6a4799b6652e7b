import { wordOf, type Document, type Mention } from '../../document.js'
import { partitionPoint } from '../../collections/sorted.js'
import type { DocumentReader } from './rule.js'

/** "LE BOURGET, France —": a dateline says where, and behind the bracket who sent it. Nobody is named there. */
export const readDatelines: DocumentReader = (doc, mentions) =>
  doc.blocks.some(({ kind }) => kind === 'dateline')
    ? mentions.flatMap((mention) => {
        if (mention.type !== 'person' || kindAt(doc, mention) !== 'dateline') return []
        const { firstToken: first, endToken: end } = mention
        return [{ first, end, type: wordOf(doc, first - 1) === '(' ? null : 'place' }]
      })
    : []

const kindAt = ({ sentences, blocks }: Document, { firstToken }: Mention) => {
  const s = partitionPoint(sentences.count, (i) => sentences.firsts[i]! <= firstToken) - 1
  return blocks[sentences.blocks[s]!]!.kind
}
