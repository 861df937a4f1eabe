import type { Sql } from '../../../lib/database';
import type { CustodyStatus } from '../contracts';
import { ofGrantedCustody } from './custody-conditions';
import { statusColumns, toStatus, withChainAndStation, type StatusRow } from './status-row';

interface Named {
  readonly teamId: string;
  readonly code: string;
  readonly isLetIn: boolean;
}

export interface SampleInCustody {
  readonly id: string;
  readonly status: CustodyStatus;
}

export const findCustodySample = async (sql: Sql, { teamId, code, isLetIn }: Named): Promise<SampleInCustody | null> => {
  const { rows } = await sql.query<StatusRow>({
    name: `find-custody-sample${isLetIn ? '-as-guest' : ''}`,
    text: `
      with page as (
        select s.team_id, s.document_id, s.code, s.station_id, s.sampled_at
          from samples s
         where s.code = $2::text and s.team_id = $1::text ${isLetIn ? `and ${ofGrantedCustody}` : ''})
      select ${statusColumns} ${withChainAndStation}`,
    values: [teamId, code],
  });
  const [row] = rows;
  return row === undefined ? null : { id: row.id, status: toStatus(row) };
};

/** The ids of these samples by their codes, as far as the team has them. */
export const listSampleIds = async (sql: Sql, teamId: string, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql.query<{ code: string; id: string }>({
    name: 'list-sample-ids',
    text: 'select s.code, s.document_id as id from samples s where s.team_id = $1::text and s.code = any($2::text[])',
    values: [teamId, codes],
  });
  return new Map(rows.map(({ code, id }) => [code, id]));
};

/** The sample's id, for whoever writes about it. */
export const findSampleId = async (sql: Sql, teamId: string, code: string): Promise<string | null> => {
  const { rows } = await sql.query<{ id: string }>({
    name: 'find-sample-id',
    text: 'select s.document_id as id from samples s where s.code = $2::text and s.team_id = $1::text',
    values: [teamId, code],
  });
  return rows[0]?.id ?? null;
};
