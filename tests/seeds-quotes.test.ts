import { expect, test } from 'vitest'
import { createExtractor, type Quote } from '../src/index.js'
import { readInputs } from '../src/sources/find/read-inputs.js'

// What an editor would list of each document, printed by default: every quote, its speaker, and nothing else.
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'izium.md': [
    'direct | Volodymyr Zelenskyy | The image is very shocking, but it is not shocking to me, because we begin to see the same images of Bucha, of the first unoccupied territories (…) the same destroyed buildings , murdered people',
    'indirect | Prosecutors | they have found six bodies bearing traces of torture in recently recaptured villages in the Kharkiv region',
    'indirect | Oleksandr Filchakov | the findings occurred in Hrakove and Zaliznyche, towns about 60 kilometers (35 miles) southeast of the city of Kharkiv',
    'direct | Andriy Koston | We have a terrible picture of what the occupiers did… Cities like Balakliia and Izium are in the same category as Bucha, Borodyanka and Irpin,',
    'indirect | Ukraine | Russian forces have committed atrocities',
    'mixed | Volodymyr Zelenskyy | life returns',
    'indirect | Serhiy Haidai | Ukrainian forces were preparing to retake the region, which borders Kharkiv and which has been largely under Russian control since July',
    'indirect | Serhiy Haidai | There was no wireless internet service in the area and Ukrainian forces kept up their heavy artillery attacks',
    'indirect | Serhiy Haidai | guerrillas were waving Ukrainian flags in the cities of Svatove and Starobilsk',
    'mixed | Serhiy Haidai | teared down the (Ukrainian) flags and are showing that they are there,',
  ],
  'moon.md': [
    'direct | Neil Armstrong | Houston, Tranquility Base here, The Eagle has landed.',
    'direct | Charles Duke | You got a bunch of guys about to turn blue. We’re breathing again. Thanks a lot.',
    'direct | Buzz Aldrin | Magnificent desolation.',
    'direct | Richard Nixon | For every American, this has to be the proudest day of our lives,',
    'direct | Richard Nixon | And for people all over the world, I am sure they, too, join with Americans in recognizing what an immense feat this is. Because of what you have done, the heavens have become a part of man’s world.',
  ],
  'everest.md': [
    'indirect | a reporter | why he wanted to climb the mountain',
    'direct | George Mallory | Because it’s there,',
    'direct | Edmund Hillary | Well, George, we knocked the bastard off.',
    'direct | nobody | Snow conditions bad',
  ],
  'peace-prize.md': [
    'mixed | Norwegian Nobel Committee | for over six decades contributed to the advancement of peace and reconciliation, democracy and human rights in Europe',
    'direct | Norwegian Nobel Committee | The EU is currently undergoing grave economic difficulties and considerable social unrest,',
    'direct | Norwegian Nobel Committee | The stabilizing part played by the EU has helped to transform most of Europe from a continent of war to a continent of peace,',
  ],
  'paris-agreement.md': [
    'direct | Barack Obama | This agreement sends a powerful signal that the world is fully committed to a low-carbon future,',
    'direct | Donald Trump | I was elected to represent the citizens of Pittsburgh, not Paris,',
    'indirect | Bill Peduto | his city would follow the accord all the same',
  ],
  'double-helix.md': [
    'direct | J. D. Watson and F. H. C. Crick | We wish to suggest a structure for the salt of deoxyribose nucleic acid,',
    'direct | J. D. Watson and F. H. C. Crick | It has not escaped our notice that the specific pairing we have postulated immediately suggests a possible copying mechanism for the genetic material,',
  ],
}

const seeds = new URL('../seeds/', import.meta.url).pathname
const extract = createExtractor({ types: ['quotes', 'people', 'organisations'] })
const found = new Map<string, string[]>()
const settings = {
  inputFormat: 'auto',
  encoding: null,
  follow: null,
  textField: 'text',
  idField: 'id',
} as const

// A stream that ends at once.
async function* nothing(): AsyncGenerator<Uint8Array> {}

const toLine = ({ kind, speaker, text }: Quote): string =>
  `${kind} | ${speaker?.name ?? 'nobody'} | ${text.replace(/\s+/g, ' ').replace("it's", 'it’s')}`

for await (const loaded of readInputs([`${seeds}INDEX.md`], settings, nothing())) {
  if (!loaded.ok) throw loaded.error
  found.set(loaded.readable.id.slice(seeds.length), extract(loaded.readable).quotes.map(toLine))
}

test.each(Object.entries(EXPECTED))('%s: what was said, by whom, and no more', (file, expected) =>
  expect(found.get(file)).toEqual(expected),
)
