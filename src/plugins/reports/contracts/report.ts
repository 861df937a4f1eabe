import { z } from 'zod';
import { defineProblems } from '../../../lib/problem';

const Day = z.iso.date().meta({ description: 'A day, as YYYY-MM-DD.', examples: ['2025-06-30'] });

export const ReportKind = z
  .string()
  .regex(/^[a-z][a-z-]{0,39}$/)
  .meta({ description: 'What kind of report, by the name that /report-kinds gives.', examples: ['summary'] });

export const ReportLocale = z.enum(['en', 'fr']).meta({ description: 'In which language it is written.' });
export type ReportLocale = z.infer<typeof ReportLocale>;

const ReportState = z.enum(['queued', 'making', 'ready', 'failed']).meta({
  description: '`queued` and `making` become `ready` or `failed` by themselves.',
});

export const ReportStage = z.enum(['reading', 'drawing', 'printing', 'keeping']).meta({
  description: 'How far the making has come: reading what was found, drawing pages, printing them, keeping the file.',
});
export type ReportStage = z.infer<typeof ReportStage>;

const order = {
  from: Day.meta({ description: 'The first day that it covers.' }),
  to: Day.meta({ description: 'The last day that it covers.' }),
  subjects: z
    .array(z.string().trim().min(1).max(64))
    .max(500)
    .default([])
    .meta({ description: 'What it is about, by codes; everything of the team where the list is empty.' }),
};

const isForward = ({ from, to }: { readonly from: string; readonly to: string }): boolean => from <= to;
const forwardFault = { path: ['to'], message: 'not before the first day' };

/** Of when and what. */
export const ReportOrder = z.strictObject(order).refine(isForward, forwardFault);
export type ReportOrder = z.infer<typeof ReportOrder>;

export const NewReport = z
  .strictObject({
    kind: ReportKind,
    locale: ReportLocale.default('en'),
    ...order,
    snapshot: z
      .string()
      .regex(/^[a-z0-9]{1,64}$/)
      .nullable()
      .default(null)
      .meta({ description: 'Of a report that is there: this one prints the same numbers. Its days and subjects must be the same.' }),
  })
  .refine(isForward, forwardFault);
export type NewReport = z.infer<typeof NewReport>;

export const ReportSnapshot = z
  .object({
    id: z.string(),
    sha256: z.string().meta({ description: 'SHA-256 of the snapshot, in hexadecimal.' }),
    cutOff: z.iso.datetime().meta({ description: 'What came to be known later is not in it.' }),
    recordCount: z.int(),
    checkpoint: z
      .object({ size: z.string(), root: z.string() })
      .nullable()
      .meta({ description: 'The newest signed checkpoint of the ledger at that time.' }),
  })
  .meta({ id: 'ReportSnapshot', description: 'What a report is made of, unchanging: printed again, it comes to the same numbers.' });
export type ReportSnapshot = z.infer<typeof ReportSnapshot>;

export const Report = z
  .object({
    id: z.string(),
    kind: ReportKind,
    templateVersion: z.int(),
    locale: ReportLocale,
    from: Day,
    to: Day,
    subjects: z.array(z.string()),
    state: ReportState,
    stage: ReportStage.nullable().meta({ description: 'Only while it is being made.' }),
    requestedBy: z.string(),
    requestedByName: z.string().nullable(),
    requestedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    snapshot: ReportSnapshot.nullable(),
    file: z
      .object({ name: z.string(), sizeBytes: z.int(), sha256: z.string(), pageCount: z.int() })
      .nullable()
      .meta({ description: 'The document, once it is ready.' }),
    fault: z
      .object({ code: z.string(), title: z.string(), remedy: z.string() })
      .nullable()
      .meta({ description: 'Why it could not be made.' }),
    superseded: z
      .object({ at: z.iso.datetime(), changedCount: z.int() })
      .nullable()
      .meta({ description: 'Something that it tells was corrected or withdrawn since.' }),
  })
  .meta({ id: 'Report', description: 'A report, or one that is being made.' });
export type Report = z.infer<typeof Report>;

export const ReportPreview = z
  .object({
    counts: z.array(z.object({ name: z.string(), count: z.int() })).meta({ description: 'How many of what would be in it.' }),
    isTooLarge: z.boolean(),
  })
  .meta({ id: 'ReportPreview', description: 'What a report would hold.' });
export type ReportPreview = z.infer<typeof ReportPreview>;

export const reportProblems = defineProblems({
  'report.kind-unknown': {
    status: 422,
    title: 'There is no such kind of report',
    remedy: 'Ask /report-kinds which kinds there are.',
  },
  'report.subject-unknown': {
    status: 422,
    title: 'The team has nothing of this code',
    remedy: 'Check the codes; leave the list empty for everything of the team.',
  },
  'report.snapshot-unfit': {
    status: 422,
    title: 'The snapshot is of other days or subjects',
    remedy: 'Ask for the same days and subjects, or without a snapshot.',
  },
  'report.too-many-waiting': {
    status: 429,
    title: 'Too many reports of the team are waiting',
    remedy: 'Wait until some of them are ready.',
  },
  'report.too-large': {
    status: 422,
    title: 'There is too much for one report',
    remedy: 'Choose fewer days or fewer places, and make several reports.',
  },
  'report.not-ready': {
    status: 409,
    title: 'The report is not ready',
    remedy: 'Ask for the report until its state is ready; where it failed, make it again.',
  },
  'report.not-made': {
    status: 500,
    title: 'The report could not be made, however often it was tried',
    remedy: 'Make it again. If it fails again, write to Luminous and name the report.',
  },
});
