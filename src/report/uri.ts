/** A path as it stands in a URI reference: "my notes/a.txt" is "my%20notes/a.txt", "/a.txt" is "file:///a.txt". */
export const toUri = (path: string): string => {
  const parts = path.toWellFormed().replaceAll('\\', '/').split('/').map(encodeURIComponent)
  if (/^[A-Za-z]%3A$/.test(parts[0]!))
    return `file:///${[parts[0]!.replace('%3A', ':'), ...parts.slice(1)].join('/')}`
  return `${path.startsWith('/') ? 'file://' : ''}${parts.join('/')}`
}
