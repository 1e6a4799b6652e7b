import { RESULT_TYPES } from '../../../schema/names.js'
import type { ResultType } from '../../../schema/options.js'
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './page-code.js'

/** All that stands before the first document. `title` is HTML. */
export const toHead = (title: string, types: readonly ResultType[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}: people, places, organisations and quotes</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#documents">Skip to the text</a>
<header>
<h1 class="unseen">People, places, organisations and quotes</h1>
<div class="tools" role="search" aria-label="Filters">${toKey(types)}${TOOLS}</div>
</header>
<main id="documents">
`

/** All that stands behind the last one. */
export const toFoot = (producer: string): string => `</main>
<footer><p>${producer}. Names and quotes were found by a program: check them in the text before you rely on them.</p></footer>
${WALK}
<script>${SCRIPT}</script>
</body>
</html>
`

// Nothing but what stands in this very page: no script, style, image, frame or address that a document might bring.
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  `script-src 'sha256-${SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

// Without scripts it says what the colours mean; with them each is a switch.
const toKey = (types: readonly ResultType[]): string => {
  const switches = RESULT_TYPES.filter((type) => types.includes(type)).map(
    (type) =>
      `<label class="key ${KEYS[type]}"><input type="checkbox" data-type="${type}" checked hidden>` +
      `<span>${type[0]!.toUpperCase()}${type.slice(1)}</span></label>`,
  )
  return `<div class="keys" role="group" aria-label="What is marked">${switches.join('')}</div>`
}

const KEYS = { people: 'person', places: 'place', organisations: 'organisation', quotes: 'quote' } as const

const TOOLS =
  '<div class="scripted" hidden><label class="sure"><span>Confidence at least</span>' +
  '<input type="range" id="sure" min="0" max="100" step="5" value="0" aria-label="Least confidence in percent">' +
  '<output for="sure">0%</output></label>' +
  '<input type="search" id="find" placeholder="Find a name or words" aria-label="Find a name or the words of a quote">' +
  '<span id="found" role="status"></span>' +
  '<button type="button" id="theme">Dark</button></div>'

const WALK =
  '<div id="walk" role="region" aria-label="Walk through mentions" hidden><p role="status"></p>' +
  '<button type="button" data-step="-1">Previous</button><button type="button" data-step="1">Next</button>' +
  '<button type="button" data-step="0">Close</button></div>'
