import type { KeyKind, KeyScope, KeyState, TeamRole } from '../../../contracts';

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly kind: KeyKind;
  readonly keyId: string;
  readonly scopes: KeyScope[];
  readonly lifeDays: number;
  readonly creatorId: string | null;
  /** What the creator is in the team now. */
  readonly creatorRole: TeamRole | null;
  readonly creatorName: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  /** Before anybody asks what its creator may do. */
  readonly state: Exclude<KeyState, 'stopped'>;
}

export const apiKeyColumns = `
  k.document_id as id, k.name, k.kind, k.key_id as "keyId", array(select jsonb_array_elements_text(k.scopes)) as scopes,
  k.life_days as "lifeDays", k.creator_id as "creatorId",
  m.role as "creatorRole", coalesce(u.name, u.email) as "creatorName", k.created_at as "createdAt", k.expires_at as "expiresAt",
  l.used_at as "lastUsedAt",
  case when k.revoked_at is not null then 'revoked' when k.expires_at <= now() then 'expired' else 'active' end as state`;

export const fromApiKeys = `
  api_keys k
  left join up_users u on u.document_id = k.creator_id
  left join memberships m on m.team_id = k.team_id and m.person_id = k.creator_id and (m.access_ends_at is null or m.access_ends_at > now())
                         and u.blocked is not true
  left join luminous.api_key_use l on l.key_id = k.document_id`;
