import type { Sql } from '../../../../../../lib/database';

/** Longer than a mail server is waited for. */
const claimedForMinutes = 5;

/** `due`: the caller has it now; `under-way`: somebody else has; `done`: the mail server took it. */
export const claimMail = async (sql: Sql, readerId: string, day: string): Promise<'due' | 'under-way' | 'done'> => {
  const { rows } = await sql.query<{ accepted_at: Date | null }>({
    name: 'claim-checkpoint-mail',
    text: `
      insert into luminous.checkpoint_mail as m (reader_id, day, claimed_until)
      values ($1::text, $2::date, clock_timestamp() + make_interval(mins => $3::int))
          on conflict (reader_id, day) do update set claimed_until = excluded.claimed_until
       where m.accepted_at is null and m.claimed_until < clock_timestamp()
      returning m.accepted_at`,
    values: [readerId, day, claimedForMinutes],
  });
  if (rows.length === 1) return 'due';
  const { rowCount } = await sql.query({
    name: 'is-checkpoint-mailed',
    text: 'select from luminous.checkpoint_mail m where m.reader_id = $1::text and m.day = $2::date and m.accepted_at is not null',
    values: [readerId, day],
  });
  return rowCount === 1 ? 'done' : 'under-way';
};

/** After a failure, for the next try. */
export const releaseMail = async (sql: Sql, readerId: string, day: string): Promise<void> => {
  await sql.query({
    name: 'release-checkpoint-mail',
    text: `update luminous.checkpoint_mail set claimed_until = '-infinity'
            where reader_id = $1::text and day = $2::date and accepted_at is null`,
    values: [readerId, day],
  });
};

export const noteMailed = async (sql: Sql, readerId: string, day: string): Promise<void> => {
  await sql.query({
    name: 'note-checkpoint-mailed',
    text: 'update luminous.checkpoint_mail set accepted_at = clock_timestamp() where reader_id = $1::text and day = $2::date',
    values: [readerId, day],
  });
};
