import type { AuditorRequest, AuditorRequestState, DossierScope } from '../../../../contracts';

export interface AuditorRequestRow {
  readonly id: string;
  readonly ownerId: string;
  readonly owner: string;
  readonly askerId: string;
  readonly asker: string;
  readonly scope: DossierScope;
  readonly state: AuditorRequestState;
  readonly asked_at: Date;
  readonly ends_at: Date | null;
}

/** Of `luminous.auditor_request r`. What has ended is over at once, not when that is noted. */
export const requestColumns = `
  r.id, r.team_id as "ownerId", r.team_slug as owner, r.asker_id as "askerId", r.asker_slug as asker, r.scope::json as scope,
  case when r.state in ('approved', 'made') and r.ends_at <= now() then 'expired' else r.state end as state, r.asked_at, r.ends_at`;

export const toAuditorRequest = ({ id, owner, asker, scope, state, asked_at, ends_at }: AuditorRequestRow): AuditorRequest => ({
  ...{ id, owner, asker, scope, state },
  askedAt: asked_at.toISOString(),
  endsAt: ends_at?.toISOString() ?? null,
});
