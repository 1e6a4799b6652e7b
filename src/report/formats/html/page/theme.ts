import { one } from './dom.js'

/** A button that changes between light and dark; until it is pressed, the system says which. */
export const startTheme = (): void => {
  const button = one('theme')
  const root = document.documentElement.style
  const isDark = (): boolean =>
    root.colorScheme === '' ? matchMedia('(prefers-color-scheme: dark)').matches : root.colorScheme === 'dark'
  const name = (): void => {
    button.textContent = isDark() ? 'Light' : 'Dark'
  }
  name()
  button.addEventListener('click', () => {
    root.colorScheme = isDark() ? 'light' : 'dark'
    name()
  })
}
