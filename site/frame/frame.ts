// All that is in the frame before the report: takes it from the page around it and becomes it.
import { toMarkup } from '../trusted.js'

addEventListener(
  'message',
  ({ data }: MessageEvent<string>) => {
    document.open()
    document.write(toMarkup(data))
    document.close()
  },
  { once: true },
)
