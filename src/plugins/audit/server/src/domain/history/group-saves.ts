import type { FieldChange } from '../../../../contracts';
import { compareStates } from './compare-states';
import { nameDeed } from './name-deed';
import type { RecordEvent, State, Version } from './version';

/** What one transaction did to a record. */
export interface RecordSave {
  /** Its newest event, which tells when and by whom. */
  readonly newest: RecordEvent;
  readonly oldestId: string;
  readonly eventIds: readonly string[];
  readonly before: State;
  readonly after: State;
  readonly deed: ReturnType<typeof nameDeed>;
  readonly fields: readonly FieldChange[];
}

/** Fields of which only that they changed is recorded. */
export const secretsOf = ({ hasValues, endsPruned, changed, prior }: RecordEvent): string[] =>
  hasValues && !endsPruned ? changed.filter((field) => prior === null || !(field in prior)) : [];

/** `versions`: of one transaction, the newest first. */
export const makeSave = (versions: readonly [Version, ...Version[]]): RecordSave => {
  const [newest] = versions;
  const oldest = versions.at(-1) ?? newest;
  const events = versions.map(({ event }) => event);
  const deed = nameDeed(events.map(({ action }) => action).reverse());
  const told = { changed: new Set(events.flatMap(({ changed }) => changed)), secrets: new Set(events.flatMap(secretsOf)) };
  return {
    newest: newest.event,
    oldestId: oldest.event.id,
    eventIds: events.map(({ id }) => id),
    before: oldest.before,
    after: newest.after,
    deed,
    fields: compareStates(oldest.before, newest.after, told),
  };
};
