import type { Core } from '@strapi/types';
import type { ExportObstacle } from '../../contracts/obstacle';
import { toDsWqx } from '../../formats/ds-wqx';
import { remedyFor } from '../../formats/ds-wqx/obstacles';
import type { ResultKind } from '../../queries/cut-results';
import { readRows, toRowIds } from './read-cut';

export interface FoundObstacles {
  /** Results that cannot be told. */
  readonly resultCount: number;
  /** What stands in their way, the most frequent first. One result may have several. */
  readonly obstacles: readonly ExportObstacle[];
}

/** Judges one result of each kind by the same function that writes the rows. */
export const findObstacles = async (
  strapi: Core.Strapi,
  kinds: readonly ResultKind[],
  reading: Parameters<typeof readRows>[2],
): Promise<FoundObstacles> => {
  const found = new Map<string, ExportObstacle>();
  let resultCount = 0;
  let place = 0;
  for await (const batch of readRows(strapi, toRowIds(kinds.map(({ rowId }) => rowId)), reading)) {
    for (const row of batch) {
      const count = kinds[place]?.count ?? 0;
      place += 1;
      const told = toDsWqx(row);
      if ('cells' in told) continue;
      resultCount += count;
      for (const { code, subject } of told.obstacles) {
        const key = `${code} ${subject}`;
        found.set(key, { code, subject, resultCount: (found.get(key)?.resultCount ?? 0) + count, remedy: remedyFor(code) });
      }
    }
  }
  return { resultCount, obstacles: [...found.values()].sort((a, b) => b.resultCount - a.resultCount || a.code.localeCompare(b.code)) };
};
