import type { Sql } from '../../../lib/database';

/** Adds the samples of accepted rows and moves those that were corrected. The first line that names a sample describes it. */
export const upsertSamples = async (sql: Sql, teamId: string, importId: string): Promise<void> => {
  await sql.query(
    `insert into samples (document_id, team_id, code, station_id, sampled_at, time_zone, is_time_known, activity_type, is_quality_control,
                          medium, depth_m, collection_method, comment, import_id, created_at, updated_at, published_at)
     select i.sample_id, $1::text, i.sample_code, st.station_id, i.sampled_at, i.time_zone, i.is_time_known, i.activity_type,
            i.is_quality_control, i.medium, i.depth_m, i.collection_method, i.sample_comment, $2::text, now(), now(), now()
       from intake_sample i
       join intake_station st on st.station_code = i.station_code
      where i.existing_id is null
        and i.sample_code in (select k.sample_code from intake_result k where k.action in ('new', 'superseding'))`,
    [teamId, importId],
  );
  await sql.query(
    `update samples s
        set station_id = st.station_id, sampled_at = i.sampled_at, time_zone = i.time_zone, is_time_known = i.is_time_known,
            activity_type = i.activity_type, is_quality_control = i.is_quality_control, updated_at = now()
       from intake_sample i
       join intake_station st on st.station_code = i.station_code
      where s.id = i.existing_id
        and i.sample_code in (select k.sample_code from intake_result k where k.action in ('new', 'superseding'))
        and (s.station_id, s.sampled_at, s.activity_type) is distinct from (st.station_id, i.sampled_at, i.activity_type)`,
  );
};
