import type { Loader } from '../loading/loader.js'

/** What is said in a film, with its times: SubRip and WebVTT. */
export const subtitles: Loader = {
  name: 'subtitles',
  extensions: ['.srt', '.vtt'],
  detect: (head) => (START.test(new TextDecoder().decode(head.subarray(0, 400))) ? 'certain' : 'unlikely'),
  async *read(source) {
    const { readSubtitles } = await import('./subtitles/read-subtitles.js')
    yield await readSubtitles(source)
  },
}

// "WEBVTT" in a line of its own or before a title; "1", then "00:00:01,000 --> 00:00:02,500".
const START =
  /^\uFEFF?(?:WEBVTT(?![^\s])|\s*\d{1,6}[ \t]*\r?\n(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[,.][ \t]?\d{1,3})?[ \t]*-->)/
