import type { Sql } from '../../../../../../lib/database';

/** For which threshold and subject, and when it was last heard of. */
export interface Heard {
  readonly threshold: string;
  readonly subject: string;
  readonly at: string;
}

const columns = (heard: readonly Heard[]) => [
  heard.map(({ threshold }) => threshold),
  heard.map(({ subject }) => subject),
  heard.map(({ at }) => at),
];

/** These have been heard of again, and in time. */
export const forgetSilences = async (sql: Sql, teamId: string, heard: readonly Heard[]): Promise<void> => {
  await sql.query({
    name: 'forget-silences',
    text: `
      delete from luminous.silence s
       using unnest($2::text[], $3::text[], $4::timestamptz[]) h (threshold_id, subject_id, at)
       where s.team_id = $1::text and s.threshold_id = h.threshold_id and s.subject_id = h.subject_id and s.since < h.at`,
    values: [teamId, ...columns(heard)],
  });
};

/** Answers those that were not known to be silent: whoever else notes them at the same moment is answered none. */
export const noteSilences = async (sql: Sql, teamId: string, silent: readonly Heard[]): Promise<Omit<Heard, 'at'>[]> => {
  const { rows } = await sql.query<Omit<Heard, 'at'>>({
    name: 'note-silences',
    text: `
      insert into luminous.silence (team_id, threshold_id, subject_id, since)
      select $1::text, h.threshold_id, h.subject_id, h.at
        from unnest($2::text[], $3::text[], $4::timestamptz[]) h (threshold_id, subject_id, at)
       order by h.threshold_id, h.subject_id
          on conflict (team_id, threshold_id, subject_id) do nothing
      returning threshold_id as threshold, subject_id as subject`,
    values: [teamId, ...columns(silent)],
  });
  return rows;
};
