import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import { runAs, type Actor } from '../../../../../../lib/actor';
import { systemClock } from '../../../../../../lib/clock';
import type { FileBody } from '../../../../../../lib/contract';
import { withAnySql, withSql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { stepwise } from '../../../../../../lib/steps';
import { auditService } from '../../../../../audit/contracts';
import { fileProblems } from '../../../../contracts';
import { findFile, findPart, mayStillComeIn } from '../../queries/team-file';
import { readLink } from './file-link';

async function* partsOf(strapi: Core.Strapi, teamId: string, id: string): AsyncGenerator<Buffer> {
  for (let part = 1; ; part += 1) {
    const bytes = await withSql(strapi, async (sql) => findPart(sql, teamId, id, part));
    if (bytes === null) return;
    yield bytes;
  }
}

const notValid = (): Problem => new Problem(fileProblems['file.link-not-valid'], 'The link has run out, or whoever asked for it is out.');

/** The file to which a link leads, for as long as whoever asked for it may come in. @throws Problem file.link-not-valid */
export const openFile = async (strapi: Core.Strapi, link: string): Promise<FileBody> => {
  const payload = readLink(strapi, link, systemClock());
  if (payload === null) throw notValid();
  const { team, file: id, kind, id: readerId } = payload;
  if (!(await withAnySql(strapi, async (sql) => mayStillComeIn(sql, team, kind, readerId)))) throw notValid();
  const actor: Actor = { kind: 'public', id: 'file-link', scope: { team } };
  const file = await runAs(actor, async () => withSql(strapi, async (sql) => findFile(sql, team, id)));
  if (file === null) throw notValid();
  await runAs(actor, async () =>
    auditService(strapi).record({
      kind: 'access',
      action: 'downloaded',
      type: 'team_files',
      key: id,
      teamId: team,
      detail: { reader: `${kind}:${readerId}` },
    }),
  );
  const parts = stepwise(partsOf(strapi, team, id), (work) => runAs(actor, work));
  return { stream: Readable.from(parts, { objectMode: false }), contentType: file.contentType, fileName: file.name };
};
