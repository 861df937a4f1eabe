/** A save as lists know it. */
export interface SaveHead {
  /** Its newest event that fits. */
  readonly event: string;
  readonly transaction: string;
}

export const afterAll = '9223372036854775807';
