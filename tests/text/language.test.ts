import { expect, test } from 'vitest'
import { toDocument } from '../../src/text/to-document.js'

const languageOf = (text: string): readonly [string | null, readonly string[]] => {
  const { language, notices } = toDocument(text)
  return [language, notices.map(({ code }) => code)]
}

test.each(['', ' \n '])('%j is empty', (text) => expect(languageOf(text)).toEqual([null, ['EMPTY_TEXT']]))

test.each([
  ['prose', 'The president of France, who had come to Berlin, said that he would not stay for long.'],
  ['a few words', 'Markets fell sharply.'],
  ['a headline', 'Storm hits Los Angeles, Las Vegas and El Paso'],
  ['a headline of words that are foreign elsewhere', 'Thousands die in war, son says; den of thieves found'],
  ['a headline in capitals', 'DE LA RUA VISITS LA PLATA'],
  ['a headline in lower case', 'storm hits los angeles, las vegas'],
  ['foreign names', 'Carlos de la Cruz met Ana de los Ríos and Jan van der Berg in Rio de Janeiro.'],
  ['a list of names', 'Carlos de la Cruz, Ana de los Ríos, Jan van der Berg, Luís dos Santos, José da Silva'],
  ['a table', 'Ruiz 3 Lopez 2 Diaz 1 Mora 0 De la Vega 4'],
  ['a foreign title', 'She sang “La vie en rose” and left the café.'],
])('English: %s', (_, text) => expect(languageOf(text)).toEqual(['en', []]))

test.each([
  ['French', 'Le président a annoncé lundi une réforme des retraites qui sera présentée au parlement.'],
  ['French', 'Les prix ont augmenté dans la capitale, mais pas pour les voyageurs.'],
  ['Spanish', 'El ministro dijo que los precios han subido desde el verano y no bajan por ahora.'],
  [
    'German',
    'Der Minister sagte am Montag, dass er nicht mit der Opposition über die Reform sprechen werde.',
  ],
  ['Italian', 'Il ministro ha detto che i prezzi della benzina non scendono più dal mese scorso.'],
  ['Portuguese', 'O ministro disse que os preços não vão baixar para as famílias, mas que tem um plano.'],
  ['Dutch', 'De minister zei dat de prijzen niet dalen voor het einde van het jaar, maar wel een beetje.'],
  ['Russian', 'Президент приехал в город'],
  ['Japanese', '大統領は月曜日に市を訪れた'],
  [
    'long Spanish',
    'Los ministros de la Unión se reunieron ayer en la capital para hablar de los precios, que han subido desde el verano y no bajan por ahora.',
  ],
  [
    'long German',
    'Der Minister sagte am Montag, dass er nicht mit der Opposition über die Reform sprechen werde, und reiste ab in den Süden.',
  ],
])('not English: %s', (_, text) => expect(languageOf(text)).toEqual([null, ['NOT_ENGLISH']]))
