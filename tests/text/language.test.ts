import { expect, test } from 'vitest'
import { toDocument } from '../../src/text/to-document.js'

test.each([
  ['', ['EMPTY_TEXT']],
  [' \n ', ['EMPTY_TEXT']],
  [
    'The president of France, who had come to Berlin the day before, said that he would not stay for long.',
    [],
  ],
  ['Ruiz 3 Lopez 2 Diaz 1 Mora 0 De la Vega 4', []],
  [
    'Los ministros de la Unión se reunieron ayer en la capital para hablar de los precios, que han subido desde el verano y no bajan por ahora.',
    ['NOT_ENGLISH'],
  ],
  [
    'Der Minister sagte am Montag, dass er nicht mit der Opposition über die Reform sprechen werde, und reiste ab in den Süden.',
    ['NOT_ENGLISH'],
  ],
  ['Президент приехал в город', ['NOT_ENGLISH']],
  ['大統領は月曜日に市を訪れた', ['NOT_ENGLISH']],
])('notices on the whole of %j: %j', (text, codes) =>
  expect(toDocument(text).notices.map(({ code }) => code)).toEqual(codes),
)
