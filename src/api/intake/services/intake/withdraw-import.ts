import type { Core } from '@strapi/types';
import { actorRef, requireActor, withReason } from '../../../../lib/actor';
import { inTransaction } from '../../../../lib/database';
import { publish } from '../../../../lib/events';
import { Problem, problems } from '../../../../lib/problem';
import { ObservationsWithdrawn } from '../../../../plugins/notifications/contracts';
import type { Team } from '../../../../plugins/teams/contracts';
import { intakeProblems, type Import } from '../../contracts';
import { findImport } from '../../queries/find-import';
import { lockImportsOf } from '../../queries/lock-imports';
import { noteWithdrawn } from '../../queries/note-withdrawn';
import { withdrawResults } from '../../queries/withdraw-results';

export interface Withdrawal {
  readonly data: Import;
  readonly withdrawnCount: number;
  /** Earlier versions that count again. */
  readonly restoredCount: number;
}

/**
 * Takes an import back: its results become withdrawn versions, and what they superseded counts again.
 * @throws Problem resource.not-found, import.not-settled
 */
export const withdrawImport = async (strapi: Core.Strapi, team: Team, importId: string, reason: string): Promise<Withdrawal> =>
  withReason(reason, async () =>
    inTransaction(strapi, async (sql) => {
      await sql.query('set local statement_timeout = 0');
      await lockImportsOf(sql, team.id);
      const found = await findImport(sql, team.id, importId);
      if (found === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no import "${importId}".`);
      if (found.state !== 'imported') throw new Problem(intakeProblems['import.not-settled'], `The import is ${found.state}.`);
      const counts = await withdrawResults(sql, team.id, importId);
      const source = { kind: 'import', id: importId, link: `/imports/${importId}` };
      await publish(sql, ObservationsWithdrawn, team.id, { source });
      await noteWithdrawn(sql, { teamId: team.id, importId, by: actorRef(requireActor()), reason });
      return { data: (await findImport(sql, team.id, importId)) ?? found, ...counts };
    }),
  );
