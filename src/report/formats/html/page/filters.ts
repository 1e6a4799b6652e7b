import { all, one, settled } from './dom.js'

/** Shows what is of the chosen types, sure enough, and has the words that are looked for. */
export const startFilters = (): void => {
  const types = all<HTMLInputElement>('.key input')
  const sure = one('sure') as HTMLInputElement
  const find = one('find') as HTMLInputElement
  for (const type of types) {
    type.hidden = false
    type.addEventListener('change', () => {
      showTypes(types)
      tellFound(find.value)
    })
  }
  const filterBySure = settled(() => {
    hideBelow(Number(sure.value))
    tellFound(find.value)
  })
  sure.addEventListener('input', () => {
    sure.labels?.[0]?.querySelector('output')?.replaceChildren(`${sure.value}%`)
    filterBySure()
  })
  find.addEventListener(
    'input',
    settled(() => {
      showFound(find.value)
      tellFound(find.value)
    }),
  )
}

const showTypes = (types: readonly HTMLInputElement[]): void => {
  const off = types.filter(({ checked }) => !checked).map(({ dataset }) => dataset['type'])
  document.documentElement.dataset['off'] = off.join(' ')
}

const hideBelow = (least: number): void => {
  for (const element of all('[data-sure]'))
    element.classList.toggle('below', Number(element.dataset['sure']) < least)
}

const LISTED = '.names li, .card, .merged tbody tr'

const showFound = (words: string): void => {
  const wanted = folded(words.trim())
  for (const item of all(LISTED)) item.classList.toggle('unfound', !wordsOf(item).includes(wanted))
  for (const more of all<HTMLDetailsElement>('.more'))
    more.open = wanted !== '' && more.querySelector('li:not(.unfound)') !== null
  for (const article of all('.document'))
    article.classList.toggle(
      'unfound',
      article.querySelector(`:is(${LISTED}):not(.unfound)`) === null && wanted !== '',
    )
}

const known = new WeakMap<HTMLElement, string>()
const wordsOf = (item: HTMLElement): string => {
  const words = known.get(item) ?? folded(item.textContent)
  known.set(item, words)
  return words
}

// "Sao" finds "São".
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const tellFound = (words: string): void => {
  const off = (document.documentElement.dataset['off'] ?? '').split(' ')
  const countIn = (lists: string): number =>
    all(`${lists} :is(.names li, tbody tr, .card):not(.below, .unfound)`).length
  const names = Object.entries(NAME_LISTS).filter(([type]) => !off.includes(type))
  const quotes = off.includes('quotes') ? 0 : countIn('.cards')
  const counts = `${names.reduce((sum, [, list]) => sum + countIn(list), 0)} names, ${quotes} quotes`
  one('found').textContent = words.trim() === '' ? '' : counts
}

const NAME_LISTS = { people: '.person-list', places: '.place-list', organisations: '.organisation-list' }
