import type { GrantKind, ReadGrant } from '../../../contracts';

/** What part a team has in a grant, as the list of its grants names it. */
export type GrantSide = 'given' | 'received' | 'toConsent';

export interface ReadGrantRow extends Omit<ReadGrant, 'endsAt' | 'createdAt' | 'kinds'> {
  readonly kinds: GrantKind[];
  readonly ends_at: Date;
  readonly created_at: Date;
  readonly side: GrantSide;
}

/** Of `read_grants g`; $1 is the team that looks. */
export const readGrantColumns = `
  g.document_id as id, g.owner_slug as owner, g.grantee_slug as grantee, g.consent_slug as "consentOf",
  array(select jsonb_array_elements_text(g.site_codes)) as "siteCodes", array(select jsonb_array_elements_text(g.kinds)) as kinds,
  g.from_day::text as "fromDay", g.to_day::text as "toDay", g.ends_at, g.message, g.created_at,
  case when g.team_id = $1::text then 'given' when g.grantee_team_id = $1::text then 'received' else 'toConsent' end as side,
  case when g.revoked_at is not null then 'revoked' when g.declined_at is not null then 'declined'
       when g.consent_refused_at is not null then 'consent-refused' when g.ends_at <= now() then 'ended'
       when g.approved_at is null then 'requested'
       when g.consent_team_id is not null and g.consented_at is null then 'awaits-consent' else 'active' end as state`;

export const toReadGrant = ({ ends_at, created_at, side: _, ...row }: ReadGrantRow): ReadGrant => ({
  ...row,
  endsAt: ends_at.toISOString(),
  createdAt: created_at.toISOString(),
});
