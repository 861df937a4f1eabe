import type { CustodyStatus } from '../contracts';

export interface StatusRow extends Omit<CustodyStatus, 'sampledAt' | 'lastRecordedAt'> {
  readonly sampledAt: Date;
  readonly lastRecordedAt: Date | null;
}

/** Of the samples that were cut out as `page`. Their stations are asked for at once, by a function that knows what a guest may be told. */
export const withChainAndStation = `
  from page p
  left join luminous.custody_chain c on c.team_id = p.team_id and c.sample_id = p.document_id
  left join luminous.custody_stations(null, array(select station_id::text from page)) t on t.station_id = p.station_id`;

export const statusColumns = `
  p.document_id as id, p.code as sample, t.station_code as station, t.site_code as site, p.sampled_at as "sampledAt",
  coalesce(c.state, 'none') as state, c.holder, coalesce(c.stages, '{missing,missing,missing,missing}') as stages,
  coalesce(c.entry_count, 0) as "entryCount", coalesce(c.flag_count, 0) as "flagCount", c.last_recorded_at as "lastRecordedAt"`;

export const toStatus = ({ sampledAt, lastRecordedAt, ...row }: StatusRow): CustodyStatus => ({
  ...row,
  sampledAt: sampledAt.toISOString(),
  lastRecordedAt: lastRecordedAt?.toISOString() ?? null,
});
