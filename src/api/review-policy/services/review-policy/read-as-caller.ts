import type { Core } from '@strapi/types';
import { inTeam, isLetIn, requireActor } from '../../../../lib/actor';
import { withSql, type Sql } from '../../../../lib/database';
import { findRevision, isKnown, toETag } from '../../../../lib/revision';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { Reader, TeamAnswer, TeamReading } from '../../contracts';
import { findReader } from './find-reader';

/** The revision is read first: a change in between makes the answer newer than its tag says, and the next question asks again. */
export const readAsCaller = async <T>(
  strapi: Core.Strapi,
  { team: slug, ifNoneMatch }: TeamReading,
  read: (sql: Sql, reader: Reader) => Promise<T>,
): Promise<TeamAnswer<T>> => {
  const team = await teamsService(strapi).getTeam(slug);
  const caller = requireActor();
  return inTeam(team.id, async () =>
    withSql(strapi, async (sql) => {
      const reader = await findReader(sql, caller, team);
      // What a grant covers changes with time alone: no tag could say so.
      if (isLetIn(caller)) return { status: 200, headers: {}, body: await read(sql, reader) };
      const eTag = toETag(await findRevision(sql, team.id), reader.isPublic ? 'public' : reader.sight);
      const headers = { ETag: eTag };
      if (isKnown(ifNoneMatch, eTag)) return { status: 304, headers, body: null };
      return { status: 200, headers, body: await read(sql, reader) };
    }),
  );
};
