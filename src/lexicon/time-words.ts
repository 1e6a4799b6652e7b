import { linesOf } from './words.js'

/** Words that say when, where a noun phrase might stand. */
export const TIME_WORDS = linesOf(`
afternoon
afterwards
ago
april
august
december
earlier
evening
february
friday
january
july
june
last
later
march
may
midnight
monday
month
morning
night
noon
november
now
october
once
recently
saturday
september
since
sunday
then
thursday
today
tomorrow
tonight
tuesday
wednesday
week
weekend
year
yesterday
`)
