import type { Sql } from '../../../../../../lib/database';
import type { AuditorRequestState } from '../../../../contracts';
import { requestColumns, type AuditorRequestRow } from './request-row';

interface Wanted {
  /** Null for those of all teams. */
  readonly teamId: string | null;
  readonly side: 'owner' | 'asker' | null;
  readonly state: AuditorRequestState | null;
  /** The last of the page before; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

/** The newest first. Of a team, those in which it is either side, or the one that is wanted. */
export const listAuditorRequests = async (sql: Sql, { teamId, side, state, after, limit }: Wanted): Promise<AuditorRequestRow[]> => {
  const { rows } = await sql.query<AuditorRequestRow>({
    name: 'list-auditor-requests',
    text: `
      select *
        from (select ${requestColumns} from luminous.auditor_request r
               where ($1::text is null
                      or ($2::text is distinct from 'asker' and r.team_id = $1::text)
                      or ($2::text is distinct from 'owner' and r.asker_id = $1::text))
                 and ($4::text is null
                      or (r.asked_at, r.id) < (select b.asked_at, b.id from luminous.auditor_request b where b.id = $4::text))) found
       where $3::text is null or found.state = $3::text
       order by found.asked_at desc, found.id desc
       limit $5::int`,
    values: [teamId, side, state, after, limit],
  });
  return rows;
};
