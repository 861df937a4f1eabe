import type { Core } from '@strapi/types';
import { actorIn, requireActor, runAs } from '../../../../../../lib/actor';
import { withSql, type Sql } from '../../../../../../lib/database';
import { notingRefusals } from '../reads/record-refusal';
import { recordView } from '../reads/record-view';
import { findTeamOfEvents, tableOf } from './find-scope';
import type { RecordName } from './walk-record';

/**
 * Reads a record's history with the rows of the named team alone, or as the caller sees them when staff name none. That it was read is
 * recorded where the type says so, and that it was refused always.
 */
export const openRecord = async <T>(
  strapi: Core.Strapi,
  { type, key, team: slug }: RecordName & { readonly team: string | undefined },
  read: (sql: Sql, record: RecordName) => Promise<T>,
): Promise<T> => {
  const record = { type: tableOf(strapi, type), key };
  return notingRefusals(strapi, record, async () => {
    const team = await withSql(strapi, async (sql) => findTeamOfEvents(sql, slug));
    const reader = team === undefined ? requireActor() : actorIn(team);
    return runAs(reader, async () => {
      const told = await withSql(strapi, async (sql) => read(sql, record));
      await recordView(strapi, record);
      return told;
    });
  });
};
