import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { Team, TeamFile } from '../../../../contracts';
import { findFile } from '../../queries/team-file';

/** @throws Problem resource.not-found */
export const getFile = async (sql: Sql, team: Team, id: string): Promise<TeamFile> => {
  const file = await findFile(sql, team.id, id);
  if (file === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no such file.`);
  return file;
};
