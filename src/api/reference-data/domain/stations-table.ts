import { z } from 'zod';
import { optionalText, text, type ReferenceTable } from './table';

export interface StationRow {
  readonly code: string;
  readonly name: string;
  readonly waterBody: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly aliases: readonly { readonly scheme: string; readonly code: string }[];
}

const degrees = (limit: number) =>
  z
    .string()
    .default('')
    .refine((cell) => cell === '' || (/^-?\d{1,3}(?:\.\d{1,12})?$/.test(cell) && Math.abs(Number(cell)) <= limit), {
      message: `is not a number of degrees within ${String(limit)}`,
    })
    .transform((cell) => (cell === '' ? null : cell));

const schemeHeading = /^(.{1,32}) Station Code$/;
const maxCodeLength = 64;

/** `JOSM Station Code` names the scheme JOSM; one cell may hold several codes with commas between them. */
const aliasesOf = (cells: Readonly<Record<string, unknown>>): StationRow['aliases'] =>
  Object.entries(cells).flatMap(([heading, cell]) => {
    const scheme = schemeHeading.exec(heading)?.[1];
    if (scheme === undefined || typeof cell !== 'string') return [];
    const codes = new Set(
      cell
        .split(',')
        .map((code) => code.trim())
        .filter((code) => code !== ''),
    );
    return [...codes].map((code) => ({ scheme, code }));
  });

export const stationsTable: ReferenceTable<StationRow> = {
  headings: ['Station number', 'Station name', 'Site name', 'Latitude', 'Longitude'],
  row: z
    .looseObject({
      'Station number': text(maxCodeLength),
      'Station name': text(255),
      'Long name': optionalText(255),
      'Site name': optionalText(255),
      Latitude: degrees(90),
      Longitude: degrees(180),
    })
    .refine((cells) => aliasesOf(cells).every(({ code }) => code.length <= maxCodeLength), {
      message: `has a code in another scheme that is longer than ${String(maxCodeLength)} characters`,
    })
    .transform((cells) => ({
      code: cells['Station number'],
      name: cells['Long name'] ?? cells['Station name'],
      waterBody: cells['Site name'],
      latitude: cells.Latitude,
      longitude: cells.Longitude,
      aliases: aliasesOf(cells),
    })),
  keyOf: ({ code }) => code,
};
