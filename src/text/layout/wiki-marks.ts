import type { Span } from '../../document.js'

/**
 * What a text copied from the source of a wiki keeps of its marks: `'''Ida Berg'''`, "[[Norway|Norwegian]]",
 * "{{citation needed}}", "== Career ==". Without a link in it no text is taken for one.
 */
export const findWikiMarks = (text: string): readonly Span[] =>
  text.includes('[[') && LINK.test(text)
    ? Array.from(text.matchAll(MARKS), ({ index, 0: mark }) => ({ start: index, end: index + mark.length }))
    : []

const LINK = /\[\[[^\[\]\n]+\]\]/

const MARKS =
  /\[\[(?:File|Image|Category):[^\[\]\n]{0,300}\]\]|\[\[(?:[^\[\]|\n]{1,120}\|)?|\]\]|'{2,5}|\{\{[^{}]{0,300}\}\}|<ref\b[^<>]{0,200}\/>|<ref\b[^<>]{0,200}>[^<>]{0,300}<\/ref>|(?<=^|\n)={2,5}|={2,5}(?=[ \t]*(?:\r?\n|$))/g
