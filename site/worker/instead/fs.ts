/** There is no disk: the files come from whoever has chosen them. */
const noDisk = (): never => {
  throw new Error('There is no disk in a browser.')
}

export { noDisk as createReadStream, noDisk as readFileSync, noDisk as statSync }
