import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import { actorIn, runAs } from '../../../../lib/actor';
import type { Handler } from '../../../../lib/contract';
import { withSql } from '../../../../lib/database';
import { stepwise } from '../../../../lib/steps';
import { teamsService } from '../../../../plugins/teams/contracts';
import type { GetRejectedLines } from '../../contracts';
import { listRejectedLines } from '../../queries/list-rejected-lines';
import { getImport } from '../../services/intake/get-import';

const pageLength = 1000;

/** A page at a time: a slow reader holds no connection. */
async function* rejectedLines(strapi: Core.Strapi, teamId: string, importId: string): AsyncGenerator<string> {
  let afterLine = -1;
  for (;;) {
    const lines = await withSql(strapi, async (sql) => listRejectedLines(sql, { teamId, importId, afterLine, limit: pageLength }));
    if (lines.length > 0) yield lines.map(({ record }) => record).join('');
    afterLine = lines.at(-1)?.line ?? afterLine;
    if (lines.length < pageLength) return;
  }
}

export const getRejectedLinesHandler =
  (strapi: Core.Strapi): Handler<typeof GetRejectedLines> =>
  async ({ params, query }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const actor = actorIn(team.id);
    const found = await runAs(actor, async () => getImport(strapi, team, params.id));
    const lines = stepwise(rejectedLines(strapi, team.id, found.id), (work) => runAs(actor, work));
    const name = found.fileName?.replace(/\.[^.]*$/, '') ?? found.id;
    // The mark tells spreadsheets that the file is UTF-8; intake leaves it unread.
    async function* withMark() {
      yield '\uFEFF';
      yield* lines;
    }
    return {
      status: 200,
      body: { stream: Readable.from(withMark()), contentType: 'text/csv; charset=utf-8', fileName: `${name} - rejected lines.csv` },
    };
  };
