export interface ConcernedPlaces {
  readonly stationCount: number;
  /** How many results each has: of the sites, or of stations that belong to none; the first by name where there are many. */
  readonly places: { readonly name: string; readonly count: number }[];
}

const mostNamed = 8;

/** The end of a select that tells of the stations whose ids stand in `changed`, a table expression with a row for each result, in the team $1. */
export const concernedPlaces = (changed: string): string => `
  coalesce(sum(named.stations), 0)::int as "stationCount",
  coalesce(jsonb_agg(jsonb_build_object('name', named.name, 'count', named.results) order by named.place)
             filter (where named.place <= ${String(mostNamed)}), '[]')::json as places
  from (select place.name, count(*) as stations, sum(place.results) as results,
               row_number() over (order by place.name collate "C") as place
          from (select coalesce(si.name, st.name)::text as name, concerned.results
                  from (select station_id, count(*) as results from ${changed} group by station_id) concerned
                  join stations st on st.team_id = $1::text and st.document_id = concerned.station_id
                  left join sites si on si.team_id = st.team_id and si.document_id = st.site_id) place
         group by place.name) named`;
