import type { Sql } from '../../../../lib/database';
import { Problem, problems } from '../../../../lib/problem';
import type { Reader } from '../../../review-policy/contracts';
import type { Station } from '../../contracts';
import { findStation } from '../../queries/find-station';

/** @throws Problem resource.not-found */
export const getStation = async (sql: Sql, { team, isPublic }: Reader, code: string): Promise<Station> => {
  const station = await findStation(sql, { teamId: team.id, code, isPublic });
  if (station === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no station "${code}".`);
  return station;
};
