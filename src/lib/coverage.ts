/** Which rows of a table another team may be let see; see docs/adr/0016. */
export interface Coverage {
  /** The function that names the keys that are granted now, each with its first and last day. */
  readonly by: string;
  /** The column that holds such a key. */
  readonly key: string;
  /** The column that says when; left out where the period makes no difference. */
  readonly at?: string;
}
