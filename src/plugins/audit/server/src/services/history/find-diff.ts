import type { Sql } from '../../../../../../lib/database';
import type { FieldChange } from '../../../../contracts';
import { compareStates, isPruned } from '../../domain/history/compare-states';
import { secretsOf } from '../../domain/history/group-saves';
import type { State, Version } from '../../domain/history/version';
import { nothingHere } from './find-scope';
import { walkVersions, type RecordName } from './walk-record';

interface Diff {
  readonly from: string;
  readonly to: string;
  readonly isProven: boolean;
  readonly isPruned: boolean;
  readonly fields: FieldChange[];
}

/** From the newer of two versions back to the older one. */
const takeBetween = async (sql: Sql, record: RecordName, newer: bigint, older: bigint): Promise<Version[]> => {
  const versions: Version[] = [];
  for await (const version of walkVersions(sql, record)) {
    const id = BigInt(version.event.id);
    if (id <= newer) versions.push(version);
    if (id <= older) break;
  }
  return versions;
};

/** Version by version is an event; either may be the newer one. @throws Problem resource.not-found */
export const findDiff = async (sql: Sql, record: RecordName, { from, to }: Pick<Diff, 'from' | 'to'>): Promise<Diff> => {
  const [one, other] = [BigInt(from), BigInt(to)];
  const versions = await takeBetween(sql, record, one > other ? one : other, one > other ? other : one);
  const stateAt = (id: string): State => {
    const version = versions.find(({ event }) => event.id === String(BigInt(id)));
    if (version === undefined) throw nothingHere();
    return version.after;
  };
  const [before, after] = [stateAt(from), stateAt(to)];
  const secrets = new Set(versions.slice(0, -1).flatMap(({ event }) => secretsOf(event)));
  return {
    from,
    to,
    isProven: before.isProven && after.isProven,
    isPruned: isPruned(before, after),
    fields: compareStates(before, after, { changed: [], secrets }),
  };
};
