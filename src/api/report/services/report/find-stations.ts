import type { Sql } from '../../../../lib/database';
import { Problem } from '../../../../lib/problem';
import type { Team } from '../../../../plugins/teams/contracts';
import { reportProblems } from '../../../../plugins/reports/contracts';
import type { Station } from '../../../station/contracts';
import { listStations } from '../../../station/queries/list-stations';

/** No team has more. */
const mostStations = 10_000;

/** Those that are named, or all of the team, by code. @throws Problem report.subject-unknown */
export const findStations = async (sql: Sql, team: Team, codes: readonly string[]): Promise<Station[]> => {
  const all = await listStations(sql, { teamId: team.id, isPublic: false, limit: mostStations });
  if (codes.length === 0) return all;
  const known = new Set(all.map(({ code }) => code));
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length > 0) {
    const named = unknown.slice(0, 10).join(', ');
    throw new Problem(reportProblems['report.subject-unknown'], `The team "${team.slug}" has no station ${named}.`, { unknown });
  }
  const wanted = new Set(codes);
  return all.filter(({ code }) => wanted.has(code));
};
