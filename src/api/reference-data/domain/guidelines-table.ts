import { z } from 'zod';
import { parseDecimal } from '../../../lib/decimal';
import { findUnitCode } from '../../../lib/units';
import { optionalText, text, type ReferenceTable } from './table';

interface GuidelineValue {
  readonly kind: 'limit' | 'range' | 'formula' | 'table';
  readonly amount: string | null;
  readonly lowest: string | null;
  readonly highest: string | null;
}

const none = { amount: null, lowest: null, highest: null } as const;
const range = /^\[([^,\]]+),([^,\]]+)\]$/;

/** A number, a range `[6.5,9]`, a formula of other measurements, or nothing: then the source has a table. */
export const readGuidelineValue = (expression: string | null): GuidelineValue => {
  if (expression === null) return { ...none, kind: 'table' };
  const amount = parseDecimal(expression);
  if (amount !== null) return { ...none, kind: 'limit', amount };
  const [, low = '', high = ''] = range.exec(expression) ?? [];
  const [lowest, highest] = [parseDecimal(low), parseDecimal(high)];
  return lowest === null || highest === null ? { ...none, kind: 'formula' } : { ...none, kind: 'range', lowest, highest };
};

/** A day of the calendar: Postgres would refuse the whole file for 2020-02-30. */
const Day = z.iso.date().regex(/^(?:19|20|21)/);

const day = z
  .string()
  .default('')
  .refine((cell) => cell === '' || Day.safeParse(cell).success, 'is not a date such as 2020-12-11')
  .transform((cell) => (cell === '' ? null : cell));

/** Made of nothing but what numbers are made of: then it is meant as one, and is no formula. */
const numeric = /^[-+]?[\d.,\s]+$/;

const value = optionalText(4000).refine((cell) => cell === null || !numeric.test(cell) || parseDecimal(cell) !== null, {
  message: 'is not a number such as 0.29, of at most 26 + 12 digits and without marks between thousands',
});

export const guidelinesTable: ReferenceTable<Record<string, string | null>> = {
  headings: ['Parameter', 'Region', 'Publisher', 'Media Name', 'Ecosystem', 'Value', 'Unit'],
  row: z
    .looseObject({
      'Characteristic Name': optionalText(255),
      'Method Speciation': optionalText(64),
      'Sample Fraction': optionalText(128),
      Parameter: text(255),
      Region: text(255),
      Publisher: text(64),
      'Guideline Name': optionalText(64),
      Status: optionalText(64),
      'Media Name': text(64),
      Ecosystem: text(64),
      'Protection Level': optionalText(128),
      Value: value,
      Unit: optionalText(32),
      Notes: optionalText(4000),
      'Look-up table': optionalText(64),
      'Documentation/Spec Sheet Url': optionalText(512),
      Citation: optionalText(4000),
      Reviewer: optionalText(64),
      'Last Reviewed': day,
    })
    .transform((cells) => ({
      parameter_name: cells.Parameter,
      characteristic_name: cells['Characteristic Name'],
      speciation: cells['Method Speciation'],
      fraction: cells['Sample Fraction'],
      region: cells.Region,
      publisher: cells.Publisher,
      name: cells['Guideline Name'],
      standing: cells.Status,
      medium: cells['Media Name'],
      ecosystem: cells.Ecosystem,
      protection_level: cells['Protection Level'],
      ...readGuidelineValue(cells.Value),
      expression: cells.Value,
      unit: cells.Unit === null ? null : findUnitCode(cells.Unit),
      unit_text: cells.Unit,
      notes: cells.Notes,
      lookup_table: cells['Look-up table'],
      source_url: cells['Documentation/Spec Sheet Url'],
      citation: cells.Citation,
      reviewed_by: cells.Reviewer,
      reviewed_on: cells['Last Reviewed'],
    })),
  keyOf: null,
};
