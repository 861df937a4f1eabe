import type { Sql } from '../../../lib/database';
import type { SiteStatus } from '../contracts';

type StatusRow = Omit<SiteStatus, 'lastSampledAt'> & { readonly last_sampled_at: Date | null };

/** The newest sample of each station is found by one probe of the index; what was withdrawn does not count. */
export const listSiteStatus = async (sql: Sql, teamId: string): Promise<SiteStatus[]> => {
  const { rows } = await sql.query<StatusRow>({
    name: 'list-site-status',
    text: `
      select s.code, s.name, count(st.document_id)::int as "stationCount", max(newest.sampled_at) as last_sampled_at
        from sites s
        left join stations st on st.team_id = s.team_id and st.site_id = s.document_id
        left join lateral (
          select sa.sampled_at
            from samples sa
           where sa.team_id = $1::text and sa.station_id = st.document_id
             and exists (select from results r where r.sample_id = sa.document_id and r.team_id = $1::text and r.is_current)
           order by sa.sampled_at desc
           limit 1
        ) newest on true
       where s.team_id = $1::text
       group by s.document_id, s.code, s.name
       order by s.code`,
    values: [teamId],
  });
  return rows.map(({ last_sampled_at, ...site }) => ({ ...site, lastSampledAt: last_sampled_at?.toISOString() ?? null }));
};
