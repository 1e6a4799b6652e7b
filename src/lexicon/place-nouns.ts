import { words } from './words.js'

/** What a place is said to be, folded: "Bucha, a small town". */
export const PLACE_NOUNS = words(`
capital
cities
city
communities
community
countries
country
county
district
districts
hamlet
hamlets
island
islands
municipality
neighborhood
neighborhoods
neighbourhood
neighbourhoods
port
province
provinces
region
regions
resort
settlement
settlements
suburb
suburbs
town
towns
township
village
villages
`)
