import { z } from 'zod';

/** Stable, to program against and to translate by; `reason` says the same in English. */
export const FaultCode = z
  .enum([
    'cell.missing',
    'cell.invalid',
    'line.unreadable',
    'station.unknown',
    'parameter.unknown',
    'panel.unknown',
    'file.contradiction',
    'result.differs',
    'sample.differs',
  ])
  .meta({ description: 'What kind of fault it is.' });
export type FaultCode = z.infer<typeof FaultCode>;

export const ImportFault = z
  .object({
    code: FaultCode,
    line: z.int().meta({ description: 'Line of the file, counting from 1; of rows, their place counting from 1.' }),
    column: z.string().nullable().meta({ description: 'Heading of the column.' }),
    value: z.string().nullable().meta({ description: 'What stands there.' }),
    reason: z.string().meta({ description: 'Why it cannot be taken, and what could.' }),
  })
  .meta({ id: 'ImportFault' });
export type ImportFault = z.infer<typeof ImportFault>;

export const ImportMode = z.enum(['live', 'backfill']).meta({
  description: 'live: new findings, which alert. backfill: history being brought in, which does not. Never guessed from the dates.',
});
export type ImportMode = z.infer<typeof ImportMode>;

const ImportState = z.enum(['processing', 'imported', 'refused', 'failed', 'withdrawn']).meta({
  description:
    'processing: being read. imported: its results are in. refused: it had faults and nothing was taken. ' +
    'failed: we could not finish it; send it again. withdrawn: it was imported, and its results count no longer.',
});

export const ImportCounts = z
  .object({
    read: z.int().meta({ description: 'Results in the file: new + unchanged + superseding + rejected.' }),
    new: z.int().meta({ description: 'Not known before.' }),
    unchanged: z.int().meta({ description: 'Known already, with the same value; also a result that the file says twice.' }),
    superseding: z.int().meta({ description: 'Corrections of known results, now their newest version.' }),
    rejected: z.int().meta({ description: 'Not taken.' }),
    faults: z.int().meta({ description: 'Faults found; one result may have several.' }),
  })
  .meta({ id: 'ImportCounts' });
export type ImportCounts = z.infer<typeof ImportCounts>;

const Deed = z.object({ by: z.string().meta({ description: 'Who, as kind:id.' }), at: z.iso.datetime() });

export const ImportProgress = z
  .object({
    stage: z.enum(['waiting', 'reading', 'comparing', 'merging']),
    resultsRead: z.int().meta({ description: 'Results read so far.' }),
    bytesRead: z.int().meta({ description: 'Bytes read so far, of fileSizeBytes.' }),
  })
  .meta({ id: 'ImportProgress' });
export type ImportProgress = z.infer<typeof ImportProgress>;

export const Import = z
  .object({
    id: z.string(),
    state: ImportState,
    fileName: z.string().nullable(),
    fileSha256: z.string().meta({ description: "SHA-256 of the file's bytes." }),
    fileSizeBytes: z.int(),
    format: z
      .string()
      .nullable()
      .meta({ description: 'The layout that was recognised; null until it is.', examples: ['alberta-long'] }),
    mode: ImportMode,
    isPartial: z.boolean().meta({ description: 'True when good lines were to come in without the faulty ones.' }),
    reason: z.string().nullable().meta({ description: 'Why it corrects earlier results.' }),
    importedBy: z.string().meta({ description: 'Who, as kind:id.' }),
    importedAt: z.iso.datetime().meta({ description: 'When it was sent.' }),
    finishedAt: z.iso.datetime().nullable().meta({ description: 'When the outcome was known.' }),
    counts: ImportCounts,
    progress: ImportProgress.nullable().meta({ description: 'How far it is, while it is being worked on.' }),
    released: Deed.nullable().meta({ description: 'Who released its results, and when; null while they are preliminary.' }),
    withdrawn: Deed.extend({ reason: z.string() }).nullable(),
  })
  .meta({ id: 'Import', description: 'One file that was sent in.' });
export type Import = z.infer<typeof Import>;

const PreviewRow = z
  .object({
    line: z.int(),
    station: z.string(),
    sample: z.string(),
    sampledAtLocal: z.string().meta({ description: 'Wall-clock time at the station.' }),
    parameter: z.string().meta({ description: 'As the file names it.' }),
    fraction: z.string().nullable(),
    valueText: z.string(),
    unit: z.string().nullable().meta({ description: 'UCUM code; null for a result without an amount.' }),
  })
  .meta({ id: 'PreviewRow' });

export const ImportPreview = z
  .object({
    outcome: z.enum(['imported', 'partial', 'refused']).meta({ description: 'What sending it without dryRun would do.' }),
    format: z.string(),
    fileSha256: z.string(),
    fileSizeBytes: z.int(),
    counts: ImportCounts,
    faults: z.array(ImportFault).meta({ description: 'The first hundred; counts.faults tells how many there are.' }),
    rows: z.array(PreviewRow).meta({ description: 'The first ten results as they were understood.' }),
    unknownStations: z
      .array(z.object({ code: z.string(), name: z.string() }))
      .meta({ description: 'Stations that create=stations would add; the first hundred.' }),
    unknownParameters: z
      .array(z.object({ name: z.string(), unit: z.string(), resultCount: z.int() }))
      .meta({ description: 'Parameters that create=parameters would add; the first hundred.' }),
  })
  .meta({ id: 'ImportPreview', description: 'What an import would do; nothing was changed.' });
export type ImportPreview = z.infer<typeof ImportPreview>;
