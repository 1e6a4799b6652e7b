/** What the package of the neural engine gives: a network that reads windows of word pieces, and what goes with it. */
export interface Network {
  /** One piece a line, as `createWordPieces` reads it. */
  readonly vocabulary: string
  readonly settings: NetworkSettings
  /**
   * Scores of the labels in `../crf/labels.ts`, not yet probabilities, `place × LABELS`.
   *
   * @param pieces Numbers of pieces of one window, at most 160.
   * @param shapes Numbers of the shapes of their words, as many.
   * @param places Which pieces are asked about, at least one.
   */
  readonly score: (pieces: Int32Array, shapes: Int32Array, places: Int32Array) => Promise<Float32Array>
}

/** Learned with the network, on texts that it has not seen. */
export interface NetworkSettings {
  /** Tells the network and these settings from others, in results. */
  readonly version: string
  /** How much the network counts beside the built-in engine, 0–1. */
  readonly share: number
  /** How much the same word elsewhere in the document counts. */
  readonly pooling: number
  /** Slope and offset of the log-odds of a confidence. */
  readonly calibration: readonly [slope: number, offset: number]
}
