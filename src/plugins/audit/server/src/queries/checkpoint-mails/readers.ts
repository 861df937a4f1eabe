import type { Sql } from '../../../../../../lib/database';

export interface ReaderRow {
  readonly id: string;
  readonly team: string | null;
  readonly email: string;
  readonly locale: 'en' | 'fr';
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly mailedAt: Date | null;
}

const columns = `
  r.id, r.team_id as team, r.email, r.locale, r.created_at as "createdAt", r.confirmed_at as "confirmedAt",
  (select max(m.accepted_at) from luminous.checkpoint_mail m where m.reader_id = r.id) as "mailedAt"`;

/** Of a team, or of Luminous itself; row security decides what is seen. */
export const listReaders = async (sql: Sql, teamId: string | null): Promise<ReaderRow[]> => {
  const { rows } = await sql.query<ReaderRow>({
    name: 'list-checkpoint-readers',
    text: `select ${columns} from luminous.checkpoint_reader r
            where r.team_id is not distinct from $1::text and r.ended_at is null order by r.id limit 500`,
    values: [teamId],
  });
  return rows;
};

export const findReader = async (sql: Sql, id: string): Promise<ReaderRow | null> => {
  const { rows } = await sql.query<ReaderRow>({
    name: 'find-checkpoint-reader',
    text: `select ${columns} from luminous.checkpoint_reader r where r.id = $1::text and r.ended_at is null`,
    values: [id],
  });
  return rows[0] ?? null;
};

/** By the digest of what stands in its links. */
export const findReaderByToken = async (sql: Sql, tokenSha256: string): Promise<ReaderRow | null> => {
  const { rows } = await sql.query<ReaderRow>({
    name: 'find-checkpoint-reader-by-token',
    text: `select ${columns} from luminous.checkpoint_reader r where r.token_sha_256 = $1::text and r.ended_at is null`,
    values: [tokenSha256],
  });
  return rows[0] ?? null;
};

interface NewReader {
  readonly id: string;
  readonly teamId: string | null;
  readonly email: string;
  readonly locale: 'en' | 'fr';
  readonly tokenSha256: string;
  readonly isConfirmed: boolean;
}

/** False when the address is on the list already. */
export const insertReader = async (sql: Sql, { id, teamId, email, locale, tokenSha256, isConfirmed }: NewReader): Promise<boolean> => {
  const { rowCount } = await sql.query({
    name: 'insert-checkpoint-reader',
    text: `
      insert into luminous.checkpoint_reader (id, team_id, email, locale, token_sha_256, created_by, confirmed_at)
      values ($1::text, $2::text, $3::text, $4::text, $5::text, current_setting('app.actor'),
              case when $6::boolean then clock_timestamp() end)
          on conflict do nothing`,
    values: [id, teamId, email, locale, tokenSha256, isConfirmed],
  });
  return rowCount === 1;
};

/** False when there was nothing to change. */
export const confirmReader = async (sql: Sql, id: string): Promise<boolean> => {
  const { rowCount } = await sql.query({
    name: 'confirm-checkpoint-reader',
    text: `update luminous.checkpoint_reader set confirmed_at = clock_timestamp()
            where id = $1::text and confirmed_at is null and ended_at is null`,
    values: [id],
  });
  return rowCount === 1;
};

export const endReader = async (sql: Sql, id: string): Promise<void> => {
  await sql.query({
    name: 'end-checkpoint-reader',
    text: 'update luminous.checkpoint_reader set ended_at = clock_timestamp() where id = $1::text and ended_at is null',
    values: [id],
  });
};

/** Everybody who is to get today's. */
export const listConfirmedReaders = async (sql: Sql): Promise<string[]> => {
  const { rows } = await sql.query<{ id: string }>({
    name: 'list-confirmed-readers',
    text: 'select r.id from luminous.checkpoint_reader r where r.confirmed_at is not null and r.ended_at is null order by r.id',
  });
  return rows.map(({ id }) => id);
};
