import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { Hold } from '../../../../contracts';
import { listActorNames } from '../../queries/history/list-actor-names';
import { findHold, listHolds, type HoldRow } from '../../queries/retention/holds';

/** With the names of who placed and lifted them, as far as they are still known. */
const tellHolds = async (sql: Sql, rows: readonly HoldRow[]): Promise<Hold[]> => {
  const names = await listActorNames(
    sql,
    rows.flatMap(({ placedBy, liftedBy }) => (liftedBy === null ? [placedBy] : [placedBy, liftedBy])),
  );
  return rows.map(({ placedAt, liftedAt, ...row }) => ({
    ...row,
    placedAt: placedAt.toISOString(),
    placedByName: names.get(row.placedBy) ?? null,
    liftedAt: liftedAt?.toISOString() ?? null,
    liftedByName: row.liftedBy === null ? null : (names.get(row.liftedBy) ?? null),
  }));
};

/** @throws Problem resource.not-found */
export const tellHold = async (sql: Sql, id: string): Promise<Hold> => {
  const row = await findHold(sql, id);
  const [hold] = row === null ? [] : await tellHolds(sql, [row]);
  if (hold === undefined) throw new Problem(problems['resource.not-found'], 'There is no such hold.');
  return hold;
};

interface Asked {
  readonly state?: 'in-force' | 'lifted' | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export const tellPage = async (
  sql: Sql,
  { state, cursor, limit }: Asked,
): Promise<{ readonly data: Hold[]; readonly next: string | null }> => {
  const isInForce = state === undefined ? null : state === 'in-force';
  const found = await listHolds(sql, { isInForce, before: cursor ?? null, limit: limit + 1 });
  const data = await tellHolds(sql, found.slice(0, limit));
  return { data, next: found.length > limit ? (data.at(-1)?.id ?? null) : null };
};
