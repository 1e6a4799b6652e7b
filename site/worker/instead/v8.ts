/** What a browser gives to one page is not told; tabs of all kinds have as much. */
const HEAP_BYTES = 2_000_000_000

export const getHeapStatistics = (): { heap_size_limit: number } => ({ heap_size_limit: HEAP_BYTES })
