import { one } from './dom.js'

declare const FRAME: string

/**
 * Shows a report in a frame. Documents are hostile and the report has a script: it gets an origin of its own, where nothing
 * of this site is. An address of this site would be asked of the network then, and one of a blob would lead nowhere from
 * its own links; so the frame begins empty.
 */
export const showReport = async (report: Blob): Promise<void> => {
  const html = await report.text()
  const frame = document.createElement('iframe')
  frame.title = 'Report'
  frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
  frame.src = `data:text/html;charset=utf-8,${encodeURIComponent(`<script>${FRAME}</script>`)}`
  frame.addEventListener(
    'load',
    () => {
      frame.contentWindow?.postMessage(html, '*')
      frame.focus()
    },
    { once: true },
  )
  one('result').replaceChildren(frame)
}
