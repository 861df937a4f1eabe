import type { Image } from '../rewind';
import type { Values } from '../unsealed-event';
import { isPrunedAway, type BundledEvent } from './bundled-event';

/** The columns of events.csv. The verifier makes the same table of the events again, so that a column added needs another format version. */
export const eventColumns = [
  'type',
  'key',
  'sequence',
  'index',
  'event',
  'recordedAt',
  'claimedAt',
  'actor',
  'kind',
  'action',
  'field',
  'before',
  'after',
  'reasonCode',
  'reason',
  'request',
  'note',
] as const;

const valuesOf = (image: Image): Values => (image === null ? {} : (JSON.parse(image) as Values));

/** Which values a row is for: of a change, those that differ; whatever else happened has one row and no field. */
const fieldsOf = ({ event: { kind, action, changed } }: BundledEvent, before: Values, after: Values): readonly string[] => {
  if (kind !== 'change') return [''];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const fields = action === 'update' ? changed : [...names].filter((name) => before[name] !== after[name]).sort();
  return fields.length === 0 ? [''] : fields;
};

/** What was recorded by releases that kept no values says so, and what is past its period. */
const noteOf = (bundled: BundledEvent, wasPruned: boolean): string => {
  const { context, detail } = bundled.event;
  if (isPrunedAway(bundled)) return 'values no longer kept';
  if (detail !== null) return detail;
  if (context === null) return 'recorded before values were kept';
  return wasPruned ? 'values before no longer kept' : '';
};

interface Line {
  readonly sequence: number;
  readonly before: Values;
  readonly after: Values;
  /** What was before is not known any more. */
  readonly wasPruned: boolean;
}

const toRows = (bundled: BundledEvent, { sequence, before, after, wasPruned }: Line): string[][] => {
  const { event, index } = bundled;
  const context = isPrunedAway(bundled) ? null : event.context;
  return fieldsOf(bundled, before, after).map((field) => [
    event.type,
    event.key,
    String(sequence),
    String(index),
    event.id,
    event.recordedAt,
    event.claimedAt ?? '',
    event.actor,
    event.kind,
    event.action,
    field,
    before[field] ?? '',
    after[field] ?? '',
    event.reasonCode ?? '',
    context?.reason ?? '',
    context?.requestId ?? '',
    noteOf(bundled, wasPruned),
  ]);
};

/** One row for each value that an event of the record changed, with what it was before. */
export const toTable = (events: readonly BundledEvent[]): string[][] => {
  let before: Values = {};
  let wasPruned = false;
  return events.flatMap((bundled, at) => {
    const { event } = bundled;
    const isChange = event.kind === 'change';
    const after = isChange ? valuesOf(event.context === null ? null : bundled.after) : before;
    const rows = toRows(bundled, { sequence: at + 1, before, after, wasPruned: isChange && wasPruned });
    before = after;
    if (isChange) wasPruned = isPrunedAway(bundled);
    return rows;
  });
};
