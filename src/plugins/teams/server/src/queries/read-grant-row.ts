import type { GrantKind, ReadGrant } from '../../../contracts';

export interface ReadGrantRow extends Omit<ReadGrant, 'endsAt' | 'createdAt' | 'kinds'> {
  readonly kinds: GrantKind[];
  readonly ends_at: Date;
  readonly created_at: Date;
  readonly isGiven: boolean;
}

/** Of `read_grants g`; $1 is the team that looks. */
export const readGrantColumns = `
  g.document_id as id, g.owner_slug as owner, g.grantee_slug as grantee,
  array(select jsonb_array_elements_text(g.site_codes)) as "siteCodes", array(select jsonb_array_elements_text(g.kinds)) as kinds,
  g.from_day::text as "fromDay", g.to_day::text as "toDay", g.ends_at, g.message, g.created_at, g.team_id = $1::text as "isGiven",
  case when g.revoked_at is not null then 'revoked' when g.declined_at is not null then 'declined' when g.ends_at <= now() then 'ended'
       when g.approved_at is null then 'requested' else 'active' end as state`;

export const toReadGrant = ({ ends_at, created_at, isGiven: _, ...row }: ReadGrantRow): ReadGrant => ({
  ...row,
  endsAt: ends_at.toISOString(),
  createdAt: created_at.toISOString(),
});
