import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import { requireActor, runAs } from '../../../../../lib/actor';
import type { FileBody } from '../../../../../lib/contract';
import { withSql } from '../../../../../lib/database';
import { Problem } from '../../../../../lib/problem';
import { stepwise } from '../../../../../lib/steps';
import { auditService } from '../../../../audit/contracts';
import type { Team } from '../../../../teams/contracts';
import { reportProblems } from '../../../contracts';
import { findPart } from '../queries/report-part';
import { getReport } from './get-report';

/** Half a document is never taken for a whole one: the stream fails when it ends too early. */
async function* partsOf(strapi: Core.Strapi, teamId: string, id: string, sizeBytes: number): AsyncGenerator<Buffer> {
  let sent = 0;
  for (let part = 1; sent < sizeBytes; part += 1) {
    const place = part;
    const bytes = await withSql(strapi, async (sql) => findPart(sql, teamId, id, place));
    if (bytes === null) throw new Error('A part of the report is not there.');
    sent += bytes.length;
    yield bytes;
  }
}

/** Recorded before the first byte leaves. @throws Problem resource.not-found, report.not-ready, server.unavailable */
export const openReport = async (strapi: Core.Strapi, team: Team, id: string): Promise<FileBody> => {
  const { file, state } = await withSql(strapi, async (sql) => getReport(sql, team, id));
  if (file === null) throw new Problem(reportProblems['report.not-ready'], `It is ${state}.`);
  await auditService(strapi).record({ kind: 'access', action: 'downloaded', type: 'reports', key: id, teamId: team.id });
  const actor = requireActor();
  const parts = stepwise(partsOf(strapi, team.id, id, file.sizeBytes), (work) => runAs(actor, work));
  return { stream: Readable.from(parts, { objectMode: false }), contentType: 'application/pdf', fileName: file.name };
};
