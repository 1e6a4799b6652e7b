/** The element of the page that has this id. */
export const one = <E extends HTMLElement = HTMLElement>(id: string): E => {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`The page has no element "${id}".`)
  return element as E
}

/** A list of sentences, each as text. */
export const fillList = (list: HTMLElement, lines: readonly string[]): void =>
  list.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
  )
