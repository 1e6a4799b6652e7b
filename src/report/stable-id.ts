/** The SHA-1 of `parts`, in hexadecimal: the same parts give the same id in every run. */
export const toStableId = async (parts: readonly (string | number)[]): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(parts))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The same as `urn:uuid:…`, a UUID of the version that is the maker's own. */
export const toStableUrn = async (parts: readonly (string | number)[]): Promise<string> => {
  const hex = await toStableId(parts)
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return `urn:uuid:${groups.join('-')}`
}
