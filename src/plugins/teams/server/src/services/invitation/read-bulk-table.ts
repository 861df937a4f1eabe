import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Problem, problems } from '../../../../../../lib/problem';
import { mostBulkLines } from '../../../../contracts';
import type { RawLine } from '../../domain/judge-bulk-lines';

const Records = z.array(
  z.object({
    info: z.object({ lines: z.number() }),
    record: z.object({ email: z.string(), role: z.string(), accessendsat: z.string().default(''), locale: z.string().default('') }),
  }),
);

const refuse = (detail: string): Problem => new Problem(problems['request.invalid'], `body "csv": ${detail}`);

const readRecords = (csv: string): unknown => {
  try {
    return parse(csv, {
      bom: true,
      columns: (headings: string[]) => headings.map((heading) => heading.trim().toLowerCase()),
      delimiter: [',', ';', '\t'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: mostBulkLines + 1,
    });
  } catch (error) {
    if (error instanceof CsvError) throw refuse(error.message);
    throw error;
  }
};

/** @throws Problem request.invalid when it is no table, lacks a heading or is too long */
export const readBulkTable = (csv: string): RawLine[] => {
  const parsed = Records.safeParse(readRecords(csv));
  if (!parsed.success) throw refuse('the headings "email" and "role" are needed, and something below both of them');
  if (parsed.data.length === 0) throw refuse('there is nothing below the headings');
  if (parsed.data.length > mostBulkLines) throw refuse(`at most ${String(mostBulkLines)} lines`);
  return parsed.data.map(({ info, record }) => ({
    line: info.lines,
    email: record.email,
    role: record.role,
    accessEndsAt: record.accessendsat,
    locale: record.locale.toLowerCase(),
  }));
};
