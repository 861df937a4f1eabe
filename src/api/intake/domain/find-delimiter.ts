import { CsvParser, type Delimiter } from './csv-parser';
import type { TableRecord } from './table-record';

const delimiters: readonly Delimiter[] = [',', ';', '\t'];
const sampleLength = 65_536;
const sampleRecords = 100;

/** How many delimiters stand in records of the most frequent width: a title or a note has some too, but not as regularly. */
const regularity = (records: readonly TableRecord[]): number => {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, count]) => (width - 1) * count));
};

/** Told from the beginning of a table. Notes above it and decimal commas in it do not lead astray. */
export const findDelimiter = (text: string): Delimiter => {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : `${text}\n`;
  const scores = delimiters.map((delimiter) => regularity(new CsvParser(delimiter).read(sample).records.slice(0, sampleRecords)));
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ',';
};
