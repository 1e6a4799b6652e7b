import { describe, expect, test } from 'vitest'
import { textOf } from '../../src/document.js'
import { createPipeline } from '../../src/extract.js'
import { toDocument } from '../../src/text/to-document.js'

const pipeline = createPipeline()

/** "person Ana Ruiz": what the text names, in its order. */
const names = (text: string): string[] => {
  const doc = pipeline(toDocument(text))
  return doc.mentions.map((mention) => `${mention.type} ${textOf(doc, mention)}`)
}

describe('places before "-based"', () => {
  test.each([
    ['A New Orleans-based maker of lamps closed.', ['place New Orleans']],
    ['The South Australian-based channel closed.', []],
    ['A Linux-based phone sold well.', []],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('companies whose whole name stands elsewhere', () => {
  test.each([
    [
      'Owens-Illinois Inc. closed two mills. Owens-Illinois was sold.',
      ['organisation Owens-Illinois Inc.', 'organisation Owens-Illinois'],
    ],
    [
      'Ann Marlow runs Marlow & Sons plc. “It is hard,” Marlow said.',
      ['person Ann Marlow', 'organisation Marlow & Sons plc', 'person Marlow'],
    ],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('what names nobody and nothing', () => {
  test.each([
    ['“I told my mum I would run,” said Ana Ruiz.', ['person Ana Ruiz']],
    ['The EFC is the expected family contribution (EFC).', []],
    ['Fry the Cumberland sausages with Dijon mustard in Leeds.', ['place Leeds']],
    ['In the film Chinatown, Ana Ruiz plays a nurse.', ['person Ana Ruiz']],
    ['She works in Chinatown, by the river.', ['place Chinatown']],
    ['The FY04 budget ran out in Elko.', ['place Elko']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('bodies by their whole names', () => {
  test.each([
    [
      'She left the University of the West of England and Trinity College.',
      ['organisation University of the West of England', 'organisation Trinity College'],
    ],
    [
      'The Office of the Deputy Prime Minister replied on Monday.',
      ['organisation Office of the Deputy Prime Minister'],
    ],
    [
      'The 3rd Assault Brigade and the 7th Fleet left.',
      ['organisation 3rd Assault Brigade', 'organisation 7th Fleet'],
    ],
    ['They won the 2nd Division in May.', []],
    ['He lectures at the College of Judea and Samaria.', ['organisation College of Judea and Samaria']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('people and places of titles', () => {
  test.each([
    [
      'King Felipe of Spain and Queen Sonja of Norway sent wreaths.',
      ['person Felipe', 'place Spain', 'person Sonja', 'place Norway'],
    ],
    ['The Duke of Sussex lost his case.', ['place Sussex']],
    [
      'St Francis of Assisi and St. Catherine of Siena were read aloud.',
      ['person St Francis of Assisi', 'person St. Catherine of Siena'],
    ],
    [
      'Londoner Ali Hassan and New Yorker Ida Berg moved to Lagos.',
      ['person Ali Hassan', 'person Ida Berg', 'place Lagos'],
    ],
    ['We drove to Mostar, Bosnia and Herzegovina.', ['place Mostar', 'place Bosnia and Herzegovina']],
    ['Ann left, and great-grandson Paris laughed.', ['person Ann', 'person Paris']],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})

describe('layouts', () => {
  test.each([
    ['Phoenix 98, Golden State 120\n', ['organisation Phoenix', 'organisation Golden State']],
    ['Brazil 2, Spain 1\n', ['place Brazil', 'place Spain']],
    ['(AP Photo/Evan Vucci)', ['organisation AP', 'person Evan Vucci']],
    ['Photo: Getty Images/Chip Somodevilla', ['organisation Getty Images', 'person Chip Somodevilla']],
    [
      'Experience\n\nSenior Analyst, Iberdrola, Bilbao (2019-present)',
      ['organisation Iberdrola', 'place Bilbao'],
    ],
  ])('%j: %j', (text, expected) => expect(names(text)).toEqual(expected))
})
