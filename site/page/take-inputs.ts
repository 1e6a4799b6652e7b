import type { Input } from '../messages.js'
import { one } from './dom.js'
import { readDropped } from './read-dropped.js'

/** Calls `read` with whatever is chosen, dropped or pasted. */
export const takeInputs = (read: (inputs: readonly Input[]) => void): void => {
  const files = one<HTMLInputElement>('files')
  files.addEventListener('change', () => {
    read(Array.from(files.files ?? [], toChosen))
    // So that the same file can be chosen again.
    files.value = ''
  })
  takeDrops(read)
  takePasted(read)
}

const toChosen = (file: File): Input => ({ name: file.name, content: file, from: 'chosen' })

const takeDrops = (read: (inputs: readonly Input[]) => void): void => {
  const mark = (isOver: boolean): void => void document.body.classList.toggle('dropping', isOver)
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    mark(true)
  })
  addEventListener('dragleave', ({ relatedTarget }) => mark(relatedTarget !== null))
  addEventListener('drop', (event) => {
    event.preventDefault()
    mark(false)
    if (event.dataTransfer !== null) void readDropped(event.dataTransfer).then(read)
  })
  addEventListener('paste', ({ clipboardData }) => read(Array.from(clipboardData?.files ?? [], toChosen)))
}

const takePasted = (read: (inputs: readonly Input[]) => void): void => {
  const text = one<HTMLTextAreaElement>('text')
  const form = one<HTMLFormElement>('paste')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (text.value.trim() === '') text.focus()
    else read([{ name: 'Pasted text', content: new Blob([text.value]), from: 'pasted' }])
  })
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
  })
}
