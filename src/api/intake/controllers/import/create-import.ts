import type { Core } from '@strapi/types';
import type { Handler, ResponseOf } from '../../../../lib/contract';
import { Problem } from '../../../../lib/problem';
import { teamsService } from '../../../../plugins/teams/contracts';
import { intakeProblems, type CreateImport } from '../../contracts';
import type { Answer } from '../../services/intake/answer-once';
import { importFile } from '../../services/intake/import-file';

const toResponse = (answer: Answer, teamSlug: string): ResponseOf<typeof CreateImport> => {
  if (answer.kind === 'previewed') return { status: 200, body: { data: answer.preview } };
  const { import: data } = answer;
  const headers = { Location: `/api/imports/${data.id}?team=${teamSlug}` };
  switch (answer.kind) {
    case 'accepted':
      return { status: 202, body: { data }, headers };
    case 'duplicate':
      throw new Problem(intakeProblems['import.duplicate-file'], `It came in at ${data.importedAt}.`, { import: data });
    case 'refused': {
      const { faults } = answer;
      const faultCount = data.counts.faults;
      const detail = `${String(faultCount)} faults were found; the first ones are listed.`;
      throw new Problem(intakeProblems['import.rejected'], detail, { faults, faultCount, import: data }, headers);
    }
    case 'imported':
      return answer.faults.length > 0
        ? { status: 207, body: { data, faults: [...answer.faults], faultCount: data.counts.faults }, headers }
        : { status: 201, body: { data }, headers };
  }
};

export const createImportHandler =
  (strapi: Core.Strapi): Handler<typeof CreateImport> =>
  async ({ query, headers, upload }) => {
    const team = await teamsService(strapi).getTeam(query.team);
    const creates = query.create?.split(',') ?? [];
    const answer = await importFile(strapi, {
      team,
      upload,
      mode: query.mode,
      createsStations: creates.includes('stations'),
      createsParameters: creates.includes('parameters'),
      isPartial: query.partial === 'true',
      isDryRun: query.dryRun === 'true',
      isAsync: /\brespond-async\b/i.test(headers.prefer ?? ''),
      reason: query.reason ?? null,
      mappingName: query.mapping ?? null,
      idempotencyKey: headers['idempotency-key'] ?? null,
    });
    return toResponse(answer, team.slug);
  };
