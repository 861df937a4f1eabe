import type { Core } from '@strapi/types';
import { actorRef, requireActor, type Actor } from '../../../../lib/actor';
import { inTransaction } from '../../../../lib/database';
import { publish } from '../../../../lib/events';
import { Problem, problems } from '../../../../lib/problem';
import { ObservationsRecorded } from '../../../../plugins/notifications/contracts';
import type { Team } from '../../../../plugins/teams/contracts';
import { intakeProblems, type Import } from '../../contracts';
import { findImport } from '../../queries/find-import';
import { lockImportsOf } from '../../queries/lock-imports';
import { noteReleased } from '../../queries/note-released';
import { releaseResults } from '../../queries/release-results';

const isPerson = ({ kind }: Actor): boolean => kind === 'admin' || kind === 'member';

/** Four eyes: a person looks at what another actor, person or machine, has brought in. */
const refuseUnfit = ({ importedBy, state }: Import, actor: Actor): void => {
  if (!isPerson(actor))
    throw new Problem(problems['request.forbidden'], 'Results are released by a person who is signed in, not with a token.');
  if (importedBy === actorRef(actor)) throw new Problem(intakeProblems['import.own-release'], 'You imported these results yourself.');
  if (state !== 'imported') throw new Problem(intakeProblems['import.not-settled'], `The import is ${state}.`);
};

/**
 * Releases what is preliminary among the results of an import; readers see them, and others are told.
 * @throws Problem resource.not-found, request.forbidden, import.own-release, import.not-settled
 */
export const releaseImport = async (strapi: Core.Strapi, team: Team, importId: string): Promise<{ data: Import; releasedCount: number }> =>
  inTransaction(strapi, async (sql) => {
    await sql.query('set local statement_timeout = 0');
    await lockImportsOf(sql, team.id);
    const found = await findImport(sql, team.id, importId);
    if (found === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no import "${importId}".`);
    const actor = requireActor();
    refuseUnfit(found, actor);
    const { releasedCount, stationCount, places } = await releaseResults(sql, team.id, importId);
    if (found.released === null) await noteReleased(sql, team.id, importId, actorRef(actor));
    if (releasedCount > 0) {
      const source = {
        kind: 'import',
        id: importId,
        label: found.fileName ?? found.fileSha256.slice(0, 12),
        link: `/results?import=${importId}`,
      };
      const counts = { observationCount: releasedCount, subjectCount: stationCount, groups: places };
      await publish(sql, ObservationsRecorded, team.id, { teamName: team.name, source, mode: found.mode, ...counts });
    }
    return { data: (await findImport(sql, team.id, importId)) ?? found, releasedCount };
  });
