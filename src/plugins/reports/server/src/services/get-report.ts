import type { Sql } from '../../../../../lib/database';
import { Problem, problems } from '../../../../../lib/problem';
import type { Team } from '../../../../teams/contracts';
import type { Report } from '../../../contracts';
import { findReport } from '../queries/find-report';

/** @throws Problem resource.not-found */
export const getReport = async (sql: Sql, team: Team, id: string): Promise<Report> => {
  const report = await findReport(sql, team.id, id);
  if (report === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no such report.`);
  return report;
};
