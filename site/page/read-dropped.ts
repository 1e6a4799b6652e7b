import type { Input } from '../messages.js'

/** The files that were dropped, and those in the folders that were. */
export const readDropped = async ({ items, files }: DataTransfer): Promise<Input[]> => {
  // They must all be asked for at once: when the drop is over, nothing is given any more.
  const entries = Array.from(items, (item) => item.webkitGetAsEntry())
  const chosen = Array.from(files)
  const inputs: Input[] = []
  for (const [index, entry] of entries.entries())
    if (entry?.isDirectory === true) await walk(entry as FileSystemDirectoryEntry, inputs)
    else {
      const file = chosen[index]
      if (file !== undefined) inputs.push({ name: file.name, content: file, from: 'chosen' })
    }
  return inputs
}

const walk = async (folder: FileSystemDirectoryEntry, inputs: Input[]): Promise<void> => {
  const entries = await list(folder)
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    else if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, inputs)
    else {
      const content = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      )
      inputs.push({ name: entry.fullPath.replace(/^\//, ''), content, from: 'found' })
    }
}

// A folder is told in parts, the last of which is empty.
const list = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return entries
    entries.push(...part)
  }
}
