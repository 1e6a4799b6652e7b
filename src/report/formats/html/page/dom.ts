/** Every element that the selector finds, in the order of the page. */
export const all = <E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E[] =>
  Array.from(within.querySelectorAll<E>(selector))

/** The element of the page that has this id. */
export const one = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`The page has no element "${id}".`)
  return element
}

/** Calls `act` a moment after the last of several calls. */
export const settled = (act: () => void): (() => void) => {
  let timer = 0
  return () => {
    clearTimeout(timer)
    timer = window.setTimeout(act, WAIT)
  }
}

const WAIT = 80
