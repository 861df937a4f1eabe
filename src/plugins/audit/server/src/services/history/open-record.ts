import type { Core } from '@strapi/types';
import { actorIn, requireActor, runAs } from '../../../../../../lib/actor';
import { withSql, type Sql } from '../../../../../../lib/database';
import { findTeamOfEvents, tableOf } from './find-scope';
import type { RecordName } from './walk-record';

/** Reads a record's history with the rows of the named team alone, or as the caller sees them when staff name none. */
export const openRecord = async <T>(
  strapi: Core.Strapi,
  { type, key, team: slug }: RecordName & { readonly team: string | undefined },
  read: (sql: Sql, record: RecordName) => Promise<T>,
): Promise<T> => {
  const team = await withSql(strapi, async (sql) => findTeamOfEvents(sql, slug));
  const reader = team === undefined ? requireActor() : actorIn(team);
  return runAs(reader, async () => withSql(strapi, async (sql) => read(sql, { type: tableOf(strapi, type), key })));
};
