import type { Core } from '@strapi/types';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import { findSilence, type Silence } from '../../domain/evaluation/find-silence';
import { groupBy } from '../../domain/group-by';
import { contentsSchemas, gather } from '../../domain/notification-types';
import { listLastObserved, type LastObserved } from '../../queries/silence/list-last-observed';
import { forgetSilences, noteSilences } from '../../queries/silence/note-silences';
import { notify } from '../notify';
import { listNamed } from '../sources/list-named';
import { listSources } from '../sources/registry';

interface Listened extends LastObserved {
  /** Null where it has been heard of in time. */
  readonly silence: Silence | null;
}

const keyOf = ({ threshold, subject }: Pick<LastObserved, 'threshold' | 'subject'>): string => JSON.stringify([threshold, subject]);

const newest = (found: readonly LastObserved[]): LastObserved[] =>
  [...groupBy(found, keyOf).values()].flatMap((several) => several.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 1));

const listen = (last: LastObserved, now: string): Listened => {
  const { at, days, seasonFrom, seasonTo } = last;
  const season = seasonFrom === null || seasonTo === null ? null : { from: seasonFrom, to: seasonTo };
  return { ...last, silence: findSilence(at, days, now, season) };
};

/** Several thresholds may mind the same silence: it is told once. */
const composeContents = async (strapi: Core.Strapi, sql: Sql, teamId: string, silent: readonly Listened[]) => {
  const quantities = [...new Set(silent.map(({ quantity }) => quantity))];
  const named = await listNamed(strapi, sql, teamId, { quantities, groups: [], subjects: [] });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const once = groupBy(silent, ({ subject, quantity }) => JSON.stringify([subject, quantity]));
  const items = [...once.values()]
    .flatMap((several) => several.slice(0, 1))
    .map(({ subjectName: name, quantity, silence }) => ({
      ...{ name, count: 1, quantity: names.get(quantity) ?? quantity, days: silence?.days ?? 1 },
    }));
  return contentsSchemas['no-data'].parse(gather(items));
};

/** So many are linked; the list of thresholds has all of them. */
const mostLinked = 20;

const tell = async (strapi: Core.Strapi, sql: Sql, teamId: string, silent: readonly Listened[]): Promise<void> => {
  const thresholds = [...new Set(silent.map(({ threshold }) => threshold))].slice(0, mostLinked);
  await notify(sql, {
    teamId,
    type: 'no-data',
    eventKey: 'silence',
    contents: { ...(await composeContents(strapi, sql, teamId, silent)) },
    about: thresholds.map((key) => ({ type: 'thresholds', key, link: `/thresholds/${key}` })),
  });
};

/**
 * Looks where nothing is observed any more that thresholds of the team watch, and tells of what has fallen silent since it was looked last. Who
 * looks at the same moment, or again, finds it noted.
 */
export const findSilences = async (strapi: Core.Strapi, teamId: string, now: string): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    const found: LastObserved[] = [];
    for (const source of listSources(strapi)) found.push(...(await listLastObserved(sql, source, teamId, now)));
    const listened = newest(found).map((last) => listen(last, now));
    await forgetSilences(
      sql,
      teamId,
      listened.filter(({ silence }) => silence === null),
    );
    const silent = new Map(listened.filter(({ silence }) => silence !== null).map((one) => [keyOf(one), one]));
    const noted = await noteSilences(sql, teamId, [...silent.values()]);
    const fresh = noted.flatMap((one) => silent.get(keyOf(one)) ?? []);
    if (fresh.length > 0) await tell(strapi, sql, teamId, fresh);
  });
