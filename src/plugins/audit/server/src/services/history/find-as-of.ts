import type { Sql } from '../../../../../../lib/database';
import type { RecordAsOf } from '../../../../contracts';
import { readValues } from '../../domain/history/compare-states';
import type { RecordSave } from '../../domain/history/group-saves';
import { toMicroseconds } from '../../domain/history/instant';
import type { State } from '../../domain/history/version';
import { nothingHere } from './find-scope';
import { walkSaves, type RecordName } from './walk-record';

const tell = ({ image, isProven, wasPruned }: State): Pick<RecordAsOf, 'state' | 'values'> => {
  if (wasPruned === true) return { state: 'no-longer-kept', values: null };
  if (!isProven) return { state: 'not-proven', values: null };
  return image === null ? { state: 'not-there', values: null } : { state: 'there', values: { ...readValues(image) } };
};

/** A save shows as a whole from its last event on. @throws Problem resource.not-found */
export const findAsOf = async (sql: Sql, record: RecordName, at: string): Promise<RecordAsOf> => {
  const moment = toMicroseconds(at);
  let next: RecordSave | null = null;
  for await (const save of walkSaves(sql, record)) {
    const { newest, after } = save;
    const until: string | null = next?.newest.recordedAt ?? null;
    if (newest.recordedAt <= moment) return { ...record, at, ...tell(after), event: newest.id, since: newest.recordedAt, until };
    next = save;
  }
  if (next === null) throw nothingHere();
  return { ...record, at, ...tell(next.before), event: null, since: null, until: next.newest.recordedAt };
};
