import { expect, test } from 'vitest'
import { findLayout } from '../../../src/text/layout/find-layout.js'

const paragraphs = (...lines: readonly string[]): string[] => {
  const text = lines.join('\n')
  return findLayout(text, null).blocks.map(({ start, end }) =>
    text
      .slice(start, end)
      .trim()
      .replace(/\s*\n\s*/g, '⏎'),
  )
}

test.each<[string, string[], string[]]>([
  ['a blank line ends a paragraph', ['One.', '', 'Two.'], ['One.', 'Two.']],
  [
    'a line that could have held the next word was ended on purpose',
    ['One paragraph that is one line and long enough.', 'Another paragraph that is one line and long.'],
    ['One paragraph that is one line and long enough.', 'Another paragraph that is one line and long.'],
  ],
  [
    'mail, wrapped evenly',
    [
      'The mail was wrapped at a width of about sixty',
      'characters, as mail has been since the first days of',
      'the terminal. Yes.',
    ],
    [
      'The mail was wrapped at a width of about sixty⏎characters, as mail has been since the first days of⏎the terminal. Yes.',
    ],
  ],
  [
    'a narrow column',
    [
      'NGOZI Okafor, the head of the',
      'Food Programme in Mombasa and',
      'Kamau, said that grain',
      'ships would return.',
    ],
    [
      'NGOZI Okafor, the head of the⏎Food Programme in Mombasa and⏎Kamau, said that grain⏎ships would return.',
    ],
  ],
  [
    'paragraphs whose first lines are set in, without blank lines',
    [
      '  The minister said on Tuesday that the line between Dakar and Saint',
      'Louis would open before the summer, and that trains would run on it.',
      '  Amadou Mbaye, who has led the railway since the end of the war in the',
      'north, was not asked.',
    ],
    [
      'The minister said on Tuesday that the line between Dakar and Saint⏎Louis would open before the summer, and that trains would run on it.',
      'Amadou Mbaye, who has led the railway since the end of the war in the⏎north, was not asked.',
    ],
  ],
  [
    'short paragraphs whose first lines are set in',
    [
      '  The minister said the line between Dakar and Saint',
      'Louis would open.',
      '  Amadou Mbaye was asked by Ngozi',
      'Okafor about it.',
    ],
    [
      'The minister said the line between Dakar and Saint⏎Louis would open.',
      'Amadou Mbaye was asked by Ngozi⏎Okafor about it.',
    ],
  ],
  [
    'addresses with names set in are no such paragraphs',
    ['  Amadou Mbaye of the railway', '14 Station Road', '  Ngozi Okafor of the council', '12 High Street'],
    ['Amadou Mbaye of the railway', '14 Station Road', 'Ngozi Okafor of the council', '12 High Street'],
  ],
  [
    'a short last line ends a paragraph of wrapped text',
    [
      'The council met on Monday evening in the old town hall, and it was',
      'said to be full.',
      'Nobody spoke for the harbour, though many had come from there, and',
      'the mayor left early.',
    ],
    [
      'The council met on Monday evening in the old town hall, and it was⏎said to be full.',
      'Nobody spoke for the harbour, though many had come from there, and⏎the mayor left early.',
    ],
  ],
  [
    'a word cut at the end of a long line',
    ['The council of the town spoke of develop-', 'ment and left.'],
    ['The council of the town spoke of develop-⏎ment and left.'],
  ],
  [
    'verse keeps its lines',
    [
      'Shall I compare thee to a summer’s day?',
      'Thou art more lovely and more temperate:',
      'Rough winds do shake the buds of May,',
      'And summer’s lease hath too short a date;',
    ],
    [
      'Shall I compare thee to a summer’s day?',
      'Thou art more lovely and more temperate:',
      'Rough winds do shake the buds of May,',
      'And summer’s lease hath too short a date;',
    ],
  ],
  [
    'an address keeps its lines',
    ['Dr. Rosalind Achterberg', 'Department of History', 'University of Leiden', '2311 Leiden'],
    ['Dr. Rosalind Achterberg', 'Department of History', 'University of Leiden', '2311 Leiden'],
  ],
  ['a list in lower case', ['flour', 'eggs', 'milk', 'sugar'], ['flour', 'eggs', 'milk', 'sugar']],
  [
    'items, labels and turns begin a line of their own in wrapped text',
    [
      'The council met on Monday evening in the old town hall, and it was',
      'said to be full, so that three hundred people stood in the street and',
      '- heard nothing at all of what was said inside the hall that night',
      'Ana Ruiz: nobody told us that they would be closing the harbour now',
    ],
    [
      'The council met on Monday evening in the old town hall, and it was⏎said to be full, so that three hundred people stood in the street and',
      '- heard nothing at all of what was said inside the hall that night',
      'Ana Ruiz: nobody told us that they would be closing the harbour now',
    ],
  ],
  [
    'a page number cuts a sentence in two',
    [
      'The council met on Monday evening in the old town hall, and the',
      'mayor spoke to the people for a long time of the loss of the old',
      '',
      '12',
      '',
      'harbour for an hour.',
    ],
    [
      'The council met on Monday evening in the old town hall, and the⏎mayor spoke to the people for a long time of the loss of the old⏎12⏎harbour for an hour.',
    ],
  ],
  [
    'lines of mail that is answered',
    ['> We met on Monday.', '>', '> Nobody came.'],
    ['We met on Monday.', 'Nobody came.'],
  ],
  [
    'numbered lines of a record',
    ['1    Q. Where?', '2    A. By the door.', '3    Q. When?'],
    ['Q. Where?', 'A. By the door.', 'Q. When?'],
  ],
  [
    'numbered lines of a record that is cut out',
    ['14    Q. Where?', '15    A. By the door.', '16    Q. When?'],
    ['Q. Where?', 'A. By the door.', 'Q. When?'],
  ],
  ['', [''], []],
])('%s', (_, lines, expected) => expect(paragraphs(...lines)).toEqual(expected))
