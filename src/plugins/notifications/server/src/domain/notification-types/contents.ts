import { z } from 'zod';
import type { NotificationType } from '../../../../contracts/notification-type';
import { counted, Line, mostItems, tallyOf } from './tally';

const None = z.int().min(0).default(0);

/** On which side of a limit an amount was found. */
export const Side = z.enum(['above', 'at-or-above', 'below', 'at-or-below', 'outside']);
export type Side = z.infer<typeof Side>;

const quantity = { quantity: Line };

/** An amount beyond a limit, and which rule says so. */
const Exceeding = z.strictObject({
  ...counted,
  ...quantity,
  value: Line,
  side: Side,
  limit: Line,
  /** Whose limit it is, when that has a name. */
  rule: Line.nullable().default(null),
});
export type Exceeding = z.infer<typeof Exceeding>;

/** Below or above a bound that lies on the wrong side of the limit: nobody can say. */
const Undecided = z.strictObject({ ...counted, ...quantity, bound: Line, limit: Line });
const Corrected = z.strictObject({ ...counted, ...quantity, before: Line, after: Line });
const Retracted = z.strictObject({
  ...counted,
  ...quantity,
  before: Line,
  /** Null when nothing has taken its place. */
  after: Line.nullable().default(null),
  reason: z.enum(['correction', 'withdrawal', 'late-arrival']),
});
const Resolved = z.strictObject({ ...counted, ...quantity, value: Line, limit: Line });
const Missing = z.strictObject({ ...counted, quantity: Line.nullable().default(null), days: z.int().min(1) });
const Failed = z.strictObject({ ...counted, reason: Line });
const Joined = z.strictObject({ ...counted, role: z.enum(['viewer', 'editor', 'admin', 'owner', 'auditor']) });
const Expiring = z.strictObject({ ...counted, expiresOn: z.iso.date() });
const Named = z.strictObject(counted);
const Alarming = z.strictObject({ ...counted, finding: Line });

/**
 * What a notification says, by type: names, and amounts with their units as text, exactly as they are to be read. Of each kind of thing
 * there may be several, because what happens within a minute is told at once. Links are no part of it: they belong to the notification.
 */
const schemas = {
  'new-results': tallyOf(Named).extend({ items: z.array(Named).max(mostItems), warningCount: None, criticalCount: None }),
  warning: tallyOf(Exceeding),
  critical: tallyOf(Exceeding),
  indeterminate: tallyOf(Undecided),
  corrected: tallyOf(Corrected),
  retracted: tallyOf(Retracted),
  resolved: tallyOf(Resolved),
  'no-data': tallyOf(Missing),
  'import-failed': tallyOf(Failed),
  'invitation-accepted': tallyOf(Joined),
  'key-expiring': tallyOf(Expiring),
  'report-ready': tallyOf(Named),
  'ledger-alarm': tallyOf(Alarming),
} as const satisfies Record<NotificationType, z.ZodType>;

export type ContentsByType = { [Type in NotificationType]: z.infer<(typeof schemas)[Type]> };
export type ContentsOf<Type extends NotificationType> = ContentsByType[Type];

export const contentsSchemas: { readonly [Type in NotificationType]: z.ZodType<ContentsOf<Type>> } = schemas;
