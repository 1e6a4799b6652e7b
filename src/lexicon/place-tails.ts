import { words } from './words.js'

/** What a place may be called by its full name only, folded: "Gobi Desert" is "Gobi". */
export const PLACE_TAILS = words(`
archipelago
desert
highlands
island
islands
mountains
ocean
peninsula
plateau
province
`)
