// Runs in a worker of its own: the parser's own end of the line. A stream is unpacked into ever larger arrays, up to so many
// bytes; the platform's own way would unpack it whole.
const limit = ({ data }: MessageEvent<{ readonly most: number }>): void => {
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct: (Bytes, from: unknown[]) => {
      if (Number(from[0]) > data.most) throw new RangeError(`over ${data.most} bytes in one stream`)
      return Reflect.construct(Bytes, from) as Uint8Array
    },
  })
  Reflect.deleteProperty(globalThis, 'DecompressionStream')
}

// What PDF.js sends meanwhile is kept until it listens.
const kept: MessageEvent[] = []
const keep = (event: MessageEvent): void => void kept.push(event)

addEventListener(
  'message',
  (event: MessageEvent<{ readonly most: number }>) => {
    limit(event)
    addEventListener('message', keep)
    // In a worker it listens as soon as it is there.
    void import('unpdf/pdfjs').then(start)
  },
  { once: true },
)

const start = (): void => {
  removeEventListener('message', keep)
  for (const { data } of kept) dispatchEvent(new MessageEvent('message', { data: data as unknown }))
}
