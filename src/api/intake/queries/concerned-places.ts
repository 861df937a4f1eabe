export interface ConcernedPlaces {
  readonly stationCount: number;
  /** What the sites are called, or the stations that belong to none; some of them where there are many. */
  readonly placeNames: string[];
}

const mostNamed = 20;

/** The end of a select that tells of the stations whose ids stand in `changed`, a table expression, in the team $1. */
export const concernedPlaces = (changed: string): string => `
  count(*)::int as "stationCount",
  coalesce((array_agg(distinct coalesce(si.name, st.name)::text))[1:${String(mostNamed)}], '{}') as "placeNames"
  from (select distinct station_id from ${changed}) concerned
  join stations st on st.team_id = $1::text and st.document_id = concerned.station_id
  left join sites si on si.team_id = st.team_id and si.document_id = st.site_id`;
