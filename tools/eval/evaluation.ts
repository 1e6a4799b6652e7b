/** Scores the whole program on the corpora in `data` and returns the lines of a report. */
export type Evaluation = (
  data: string,
  options: { readonly errors: boolean; readonly folds: string },
) => Promise<string[]>
