import { MERGE_THRESHOLD } from '../../../schema/names.js'
import { share, text, texts } from './kinds.js'
import { option } from './option.js'

export const MERGING_OPTIONS = {
  threshold: option({
    flags: '--threshold <n>',
    help: 'merge on rules at least as sure as this, 0 to 1',
    group: 'Merging',
    kind: share(),
    default: MERGE_THRESHOLD,
    commands: ['merge'],
    example: '0.8',
  }),
  same: option({
    flags: '--same <a,b>',
    help: 'two names, or document#id, that are one; repeatable',
    group: 'Merging',
    kind: texts(),
    default: [],
    commands: ['merge'],
    onceOnly: true,
    example: 'Ana Ruiz,Ana M. Ruiz',
  }),
  different: option({
    flags: '--different <a,b>',
    help: 'two that are not; repeatable',
    group: 'Merging',
    kind: texts(),
    default: [],
    commands: ['merge'],
    onceOnly: true,
    example: 'a#person-1,b#person-2',
  }),
  decisions: option({
    flags: '--decisions <file>',
    help: 'CSV of such pairs: left, right, decision (same, different), why; repeatable',
    group: 'Merging',
    kind: texts(),
    default: [],
    commands: ['merge'],
    onceOnly: true,
    example: 'decisions.csv',
  }),
  export: option({
    flags: '--export <file>',
    help: 'write what was merged, and what could be, as such a CSV',
    group: 'Merging',
    kind: text(),
    default: null,
    commands: ['merge'],
    onceOnly: true,
    example: 'decisions.csv',
  }),
} as const
