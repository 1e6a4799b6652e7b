import { expect, test } from 'vitest'
import type { Mention } from '../../src/document.js'
import { findEntities } from '../../src/entities/find-entities.js'
import { toMarked } from './marked.js'

/** Sets the scores of the mentions in order: person, place, organisation. */
const typesIn = (marked: string, scores: readonly Mention['typeScores'][]): string[] => {
  const doc = toMarked(marked)
  const mentions = doc.mentions.map((mention, i) => ({ ...mention, typeScores: scores[i]! }))
  return findEntities({ ...doc, mentions }).mentions.map(({ type }) => type)
}

test.each([
  [
    'an unsure mention yields to the same words elsewhere',
    '[O Séléka] fights. [L Séléka] left. [O SÉLÉKA] won.',
    [
      [0, 0.1, 0.9],
      [0.1, 0.5, 0.3],
      [0, 0.1, 0.8],
    ],
    ['organisation', 'organisation', 'organisation'],
  ],
  [
    'a certain mention keeps its type',
    '[O Kharkiv] won. [L Kharkiv] fell. [L Kharkiv] stood.',
    [
      [0, 0, 1],
      [0, 1, 0],
      [0, 1, 0],
    ],
    ['organisation', 'place', 'place'],
  ],
  [
    'what the text calls a town is a place',
    'In [L Hrakove] and [P Zaliznyche], towns near [L Kharkiv], it rained.',
    [
      [0, 0.8, 0],
      [0.4, 0.35, 0.05],
      [0, 1, 0],
    ],
    ['place', 'place', 'place'],
  ],
  ['a city councillor is no city', '[P Ruiz], a city councillor, left.', [[0.5, 0.3, 0.1]], ['person']],
  [
    'part of a full name is a person',
    '[P Vera Washington] spoke. [L Washington] left.',
    [
      [1, 0, 0],
      [0.4, 0.5, 0.1],
    ],
    ['person', 'person'],
  ],
  [
    'who is called by the end of the name is a person',
    '[O Aung San Suu Kyi] spoke. [P Suu Kyi] left. [O Lady Morgan] and [P Morgan] met.',
    [
      [0.35, 0.05, 0.4],
      [0.8, 0, 0.1],
      [0.3, 0, 0.5],
      [0.7, 0, 0],
    ],
    ['person', 'person', 'person', 'person'],
  ],
  [
    'a foundation of somebody is none',
    '[O Bill Gates Foundation] and [O Foundation Bill Gates]; [P Bill Gates] spoke.',
    [
      [0, 0, 1],
      [0.1, 0, 0.9],
      [1, 0, 0],
    ],
    ['organisation', 'organisation', 'person'],
  ],
  [
    'a place stays one beside a person of the name',
    '[P George Washington] was born before [L Washington] was built.',
    [
      [1, 0, 0],
      [0.02, 0.95, 0.02],
    ],
    ['person', 'place'],
  ],
  [
    'a country stays one beside a person of the name',
    '[P Michael Jordan] went to [L Jordan].',
    [
      [1, 0, 0],
      [0, 1, 0],
    ],
    ['person', 'place'],
  ],
] as const)('%s', (_, marked, scores, expected) => expect(typesIn(marked, scores)).toEqual(expected))
