import { actorRef, requireActor } from './actor';
import type { Sql } from './database';

/**
 * A sender who does not know whether a request arrived sends it again under the same Idempotency-Key and gets the first answer. The answer
 * is written in the transaction that makes it true, so that both exist or neither does.
 */
export interface KeyedRequest {
  readonly teamId: string;
  readonly key: string;
  /** SHA-256 of all that makes the request what it is. */
  readonly requestSha256: string;
}

const keepForDays = 7;

/** Null when nothing was answered under this key; `'other-request'` when it was used for something else. */
export const findAnswer = async (
  sql: Sql,
  { teamId, key, requestSha256 }: KeyedRequest,
): Promise<{ answer: unknown } | 'other-request' | null> => {
  const { rows } = await sql.query<{ answer: unknown; request_sha256: string }>(
    `select answer, request_sha256
       from luminous.idempotent_answer
      where team_id = $1::text and actor = $2::text and key = $3::text and answered_at > now() - make_interval(days => $4::int)`,
    [teamId, actorRef(requireActor()), key, keepForDays],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return row.request_sha256 === requestSha256 ? { answer: row.answer } : 'other-request';
};

/** False while another transaction works on the same key. Held to the end of this one. */
export const tryLockKey = async (sql: Sql, { teamId, key }: KeyedRequest): Promise<boolean> => {
  const { rows } = await sql.query<{ is_locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended(concat_ws(' ', 'key', $1::text, $2::text, $3::text), 0)) as is_locked`,
    [teamId, actorRef(requireActor()), key],
  );
  return rows[0]?.is_locked === true;
};

export const keepAnswer = async (sql: Sql, { teamId, key, requestSha256 }: KeyedRequest, answer: unknown): Promise<void> => {
  await sql.query(
    `delete from luminous.idempotent_answer where team_id = $1::text and answered_at <= now() - make_interval(days => $2::int)`,
    [teamId, keepForDays],
  );
  await sql.query(
    `insert into luminous.idempotent_answer (team_id, actor, key, request_sha256, answer)
     values ($1::text, $2::text, $3::text, $4::text, $5::json)
         on conflict (team_id, actor, key) do nothing`,
    [teamId, actorRef(requireActor()), key, requestSha256, JSON.stringify(answer)],
  );
};
