import { words } from './words.js'

/** What news calls a body that it has just named: "the company said", whatever its name. */
export const COMPANY_NOUNS = words(`
agency
airline
automaker
bank
body
brand
broadcaster
carmaker
charity
club
company
corporation
developer
firm
foundation
giant
group
hospital
institution
lender
maker
manufacturer
network
newspaper
ngo
nonprofit
operator
organisation
outlet
paper
party
producer
publisher
regulator
retailer
startup
studio
supplier
union
university
watchdog
`)
