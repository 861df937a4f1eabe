import type { ParsedLine } from './format';

/** What a line of a file holds, with its place in the file. */
export interface StagedLine extends ParsedLine {
  readonly line: number;
}
