import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { keyProblems, type Team } from '../../../../contracts';
import type { ApiKeyRow } from '../../queries/api-key-row';
import { lockApiKey } from '../../queries/find-api-key';

/** @throws Problem resource.not-found */
export const getApiKey = async (sql: Sql, team: Team, id: string): Promise<ApiKeyRow> => {
  const key = await lockApiKey(sql, team.id, id);
  if (key === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no such key.`);
  return key;
};

/** @throws Problem resource.not-found, key.not-active */
export const getActiveApiKey = async (sql: Sql, team: Team, id: string): Promise<ApiKeyRow> => {
  const key = await getApiKey(sql, team, id);
  if (key.state !== 'active') throw new Problem(keyProblems['key.not-active'], `The key is ${key.state}.`);
  return key;
};
