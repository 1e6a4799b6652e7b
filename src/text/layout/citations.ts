import { latePattern } from '../../collections/late-pattern.js'
import type { Block, Span } from '../../document.js'

/**
 * Marks that point at notes and hide the end of a sentence: "was safe.[3] Paul", "was safe.¹ Paul", "[citation needed]".
 * At the head of a block they number what follows and stay.
 */
const CITATION = latePattern(
  String.raw`(?<=[\p{L}\p{M}\d.,;:!?"'”’»)\]])(?:\[(?:\d{1,3}(?:[ ]?[,–-][ ]?\d{1,3}){0,8}|[a-z]|note \d{1,3}|citation needed|clarification needed|who\?)\])+|(?<=[.,;:!?"'”’»)])[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}`,
  'gu',
)

export const findCitations = (text: string, blocks: readonly Block[]): Span[] =>
  /[[¹²³⁴⁵⁶⁷⁸⁹⁰]/.test(text)
    ? blocks.flatMap(({ start, end }) =>
        Array.from(text.slice(start, end).matchAll(CITATION()), ({ index, 0: mark }) => ({
          start: start + index,
          end: start + index + mark.length,
        })),
      )
    : []
