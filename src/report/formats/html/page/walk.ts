import { all, one } from './dom.js'

interface Walk {
  readonly name: string
  readonly stops: readonly HTMLElement[]
  readonly from: HTMLElement
  at: number
}

/** Leads from mention to mention of a name, or from quote to quote: by click, by the buttons and by the arrow keys. */
export const startWalks = (): void => {
  let walk: Walk | null = null
  const bar = one('walk')
  const step = (by: number): void => {
    if (walk === null) return
    walk.at = (walk.at + by + walk.stops.length) % walk.stops.length
    show(walk, bar)
  }
  const end = (): void => {
    forget()
    bar.hidden = true
    if (walk?.from.isConnected && walk.from.matches('a')) walk.from.focus({ preventScroll: true })
    walk = null
  }
  document.addEventListener('click', (event) => {
    const from = (event.target as Element).closest<HTMLElement>('a[data-of], mark[data-of]')
    if (from === null || (from.matches('mark') && isOff(from)) || !getSelection()?.isCollapsed) return
    walk = toWalk(from)
    if (walk === null) return
    event.preventDefault()
    show(walk, bar)
    walk.stops[walk.at]!.focus({ preventScroll: true })
  })
  bar.addEventListener('click', ({ target }) => {
    const by = (target as HTMLElement).dataset['step']
    if (by === '0') end()
    else if (by !== undefined) step(Number(by))
  })
  document.addEventListener('keydown', (event) => {
    if (walk === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if ((event.target as Element).matches('input')) return
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (event.key === 'Escape') end()
    else if (by !== undefined) {
      step(by)
      walk.stops[walk.at]!.focus({ preventScroll: true })
    } else return
    event.preventDefault()
  })
}

const isOff = (mark: HTMLElement): boolean => mark.matches('.below') || !marksShown(mark)

/** Whether marks of this type are switched on. */
const marksShown = (mark: HTMLElement): boolean => {
  const off = document.documentElement.dataset['off'] ?? ''
  return !off.split(' ').some((type) => type !== '' && mark.classList.contains(CLASSES[type] ?? ''))
}

const CLASSES: Readonly<Record<string, string>> = {
  people: 'person',
  places: 'place',
  organisations: 'organisation',
  quotes: 'quote',
}

const toWalk = (from: HTMLElement): Walk | null => {
  const group = from.dataset['of']!
  const own = all(`mark[id][data-of="${CSS.escape(group)}"]`)
  const isQuote = own[0]?.matches('.quote') === true
  const article = own[0]?.closest('article')
  const members = isQuote && article ? all('mark.quote[id]', article) : own
  const stops = members.filter((mark) => !mark.matches('.below'))
  const chosen = from.matches('mark') ? firstPieceOf(from, own) : own[0]
  const at = stops.findIndex((stop) => stop === chosen)
  if (stops.length === 0) return null
  const name = isQuote ? 'Quote' : (all(`.names a[data-of="${CSS.escape(group)}"] bdi`)[0]?.textContent ?? '')
  return { name, stops, from, at: Math.max(0, at) }
}

// A mention that goes over a border is in several pieces, of which the first has the id.
const firstPieceOf = (mark: HTMLElement, own: readonly HTMLElement[]): HTMLElement | undefined =>
  own.findLast(
    (each) => each === mark || (each.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )

const forget = (): void => {
  for (const element of all('.on, .here')) element.classList.remove('on', 'here')
}

const show = ({ name, stops, at }: Walk, bar: HTMLElement): void => {
  const here = stops[at]!
  const group = CSS.escape(here.dataset['of']!)
  forget()
  for (const element of all(`[data-of="${group}"], [data-in="${group}"]`)) element.classList.add('on')
  here.classList.add('here')
  here.tabIndex = -1
  here.scrollIntoView({ block: 'center' })
  showCard(here)
  bar.hidden = false
  bar.querySelector('p')!.textContent = `${name} ${at + 1} of ${stops.length}`
}

const showCard = (mark: HTMLElement): void => {
  const card = mark.matches('.quote') && all(`.jump[data-of="${CSS.escape(mark.id)}"]`)[0]?.closest('li')
  if (!card) return
  card.classList.add('on')
  // Only where the cards have a column of their own that scrolls: the text stays where it is.
  const column = card.closest('aside')!
  if (getComputedStyle(column).position === 'sticky')
    column.scrollTop +=
      card.getBoundingClientRect().top - column.getBoundingClientRect().top - column.clientHeight / 3
}
