import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { grantProblems, type ReadGrant, type Team } from '../../../../contracts';
import { lockReadGrant } from '../../queries/list-read-grants';
import { toReadGrant, type GrantSide, type ReadGrantRow } from '../../queries/read-grant-row';

/** @throws Problem resource.not-found, also for one that is between other teams */
const getRow = async (sql: Sql, team: Team, id: string): Promise<ReadGrantRow> => {
  const row = await lockReadGrant(sql, team.id, id);
  if (row === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no such grant.`);
  return row;
};

export const getReadGrant = async (sql: Sql, team: Team, id: string): Promise<ReadGrant> => toReadGrant(await getRow(sql, team, id));

interface Expected {
  readonly states: readonly ReadGrant['state'][];
  /** Which of the teams that have a part in it may do this. */
  readonly sides: readonly GrantSide[];
}

/** Gives what it found. @throws Problem resource.not-found, grant.not-open */
export const refuseUnless = async (sql: Sql, team: Team, id: string, { states, sides }: Expected): Promise<ReadGrantRow> => {
  const row = await getRow(sql, team, id);
  if (!sides.includes(row.side)) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no such part in a grant.`);
  if (!states.includes(row.state)) throw new Problem(grantProblems['grant.not-open'], `It is ${row.state}.`);
  return row;
};
