/** Why some results cannot be told in a format: a member of the problem export.not-expressible. */
export interface ExportObstacle {
  /** Stable, such as `station.no-type`. */
  readonly code: string;
  /** The parameter, station, sample or unit at fault, by its code. */
  readonly subject: string;
  readonly resultCount: number;
  readonly remedy: string;
}
