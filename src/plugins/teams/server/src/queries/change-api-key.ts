import type { Sql } from '../../../../../lib/database';
import type { KeyKind, KeyScope } from '../../../contracts';

interface NewRow {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly kind: KeyKind;
  readonly keyId: string;
  readonly secretSha256: string;
  readonly scopes: readonly KeyScope[];
  readonly lifeDays: number;
  readonly creatorId: string | null;
  readonly rotatedFromId: string | null;
}

export const insertApiKey = async (sql: Sql, key: NewRow): Promise<void> => {
  const { id, teamId, name, kind, keyId, secretSha256, scopes, lifeDays, creatorId, rotatedFromId } = key;
  await sql.query(
    `insert into api_keys (document_id, team_id, name, kind, key_id, secret_sha_256, scopes, life_days, expires_at, creator_id, rotated_from_id,
                           created_at, updated_at, published_at)
     values ($1::text, $2::text, $3::text, $4::text, $5::text, $6::text, $7::jsonb, $8::int, now() + make_interval(days => $8::int), $9::text,
             $10::text, now(), now(), now())`,
    [id, teamId, name, kind, keyId, secretSha256, JSON.stringify(scopes), lifeDays, creatorId, rotatedFromId],
  );
};

export const revokeApiKeyRow = async (sql: Sql, teamId: string, id: string): Promise<void> => {
  await sql.query('update api_keys set revoked_at = now(), updated_at = now() where team_id = $1::text and document_id = $2::text', [
    teamId,
    id,
  ]);
};

/** Never later than it would have ended anyway. */
export const endApiKeySoon = async (sql: Sql, teamId: string, id: string, hours: number): Promise<void> => {
  await sql.query(
    `update api_keys set expires_at = least(expires_at, now() + make_interval(hours => $3::int)), updated_at = now()
      where team_id = $1::text and document_id = $2::text`,
    [teamId, id, hours],
  );
};
