import { decodeCursor, encodeCursor } from '../../../../../../lib/cursor';
import type { Sql } from '../../../../../../lib/database';
import type { Save } from '../../../../contracts';
import type { EventFilter } from '../../queries/history/event-filter';
import { listEventsOfSaves } from '../../queries/history/list-events-of-saves';
import { listNewestByContext } from '../../queries/history/list-newest-by-context';
import { listNewestOfSaves } from '../../queries/history/list-newest-of-saves';
import { composeSaves } from './compose-saves';

interface Asked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What only events tell is looked for among them; whose a save is and who did it stands once for each save. */
const listNewest = async (sql: Sql, filter: EventFilter, page: { readonly before: string | null; readonly limit: number }) => {
  const { type, key, action, kind, to, ...circumstances } = filter;
  const isOfEvents = [type, key, action, kind, to].some((asked) => asked !== undefined);
  return isOfEvents ? listNewestOfSaves(sql, filter, page) : listNewestByContext(sql, circumstances, page);
};

export const listSaves = async (
  sql: Sql,
  filter: EventFilter,
  { cursor, limit }: Asked,
): Promise<{ data: Save[]; next: string | null }> => {
  const before = cursor === undefined ? null : decodeCursor(cursor).rowId;
  const found = await listNewest(sql, filter, { before, limit: limit + 1 });
  const heads = found.slice(0, limit);
  const events = await listEventsOfSaves(
    sql,
    filter,
    heads.map(({ transaction }) => transaction),
  );
  const data = await composeSaves(sql, events);
  const [at, rowId] = [data.at(-1)?.at, heads.at(-1)?.event];
  return { data, next: found.length > limit && at !== undefined && rowId !== undefined ? encodeCursor({ at, rowId }) : null };
};
