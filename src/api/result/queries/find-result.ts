import type { Sql } from '../../../lib/database';
import type { Sight } from '../../review-policy/contracts';
import type { Result, ResultVersion } from '../contracts';
import { resultColumns, toResult, withStationAndSample, type ResultRow } from './result-row';
import { resultVersions, toVersion, type VersionRow } from './version-row';

interface Asked {
  readonly teamId: string;
  readonly id: string;
  readonly sight: Sight;
}

export type ResultWithVersions = Result & { readonly versions: ResultVersion[] };

/** One version with all versions of the same measurement, as far as they may be seen. */
export const findResult = async (sql: Sql, { teamId, id, sight }: Asked): Promise<ResultWithVersions | null> => {
  const { rows } = await sql.query<ResultRow & { versions: VersionRow[] }>({
    name: `find-result-${sight}`,
    text: `
      select ${resultColumns}, (${resultVersions(sight)}) as versions
        from results r ${withStationAndSample}
       where r.team_id = $1::text and r.document_id = $2::text ${sight === 'released' ? `and r.review_state = 'Released'` : ''}`,
    values: [teamId, id],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { versions, ...result } = row;
  return { ...toResult(result), versions: versions.map(toVersion) };
};
