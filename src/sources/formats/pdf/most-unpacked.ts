/** Bytes that one stream of a document of `size` bytes may unpack to. */
export const mostUnpacked = (size: number): number => 30_000_000 + 4 * size
