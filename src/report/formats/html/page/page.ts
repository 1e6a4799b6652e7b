// Runs at the end of an HTML report. Without it the page is complete; it adds filters, walks, sorting and a switch for dark.
import { all } from './dom.js'
import { startFilters } from './filters.js'
import { startTables } from './sort-tables.js'
import { startTheme } from './theme.js'
import { startWalks } from './walk.js'

const arrange = (): void => {
  for (const tools of all('.scripted')) tools.hidden = false
  const overview = document.getElementById('overview')
  const documents = all('.document').length
  // It is written last, when all is counted, and read first.
  if (overview) document.querySelector('main')?.prepend(overview)
  if (documents > 1) document.title = `${documents} documents: people, places, organisations and quotes`
  if (matchMedia('(max-width: 48rem)').matches)
    for (const names of all<HTMLDetailsElement>('.names')) names.open = false
}

arrange()
startFilters()
startWalks()
startTables()
startTheme()
