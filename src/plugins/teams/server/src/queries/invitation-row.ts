import type { Invitation } from '../../../contracts';

export type InvitationRow = Omit<Invitation, 'accessEndsAt' | 'expiresAt' | 'createdAt'> & {
  readonly access_ends_at: Date | null;
  readonly expires_at: Date;
  readonly created_at: Date;
};

export const isOpen = 'i.accepted_at is null and i.revoked_at is null';

/** Of `invitations i`. */
export const invitationColumns = `
  i.document_id as id, i.email, i.role, i.locale, i.access_ends_at, i.expires_at, i.created_at, i.send_count as "sendCount",
  i.sent_count = i.send_count as "isSent",
  case when i.accepted_at is not null then 'accepted' when i.revoked_at is not null then 'revoked'
       when i.expires_at <= now() then 'expired' else 'pending' end as state`;

export const toInvitation = ({ access_ends_at, expires_at, created_at, ...row }: InvitationRow): Invitation => ({
  ...row,
  accessEndsAt: access_ends_at?.toISOString() ?? null,
  expiresAt: expires_at.toISOString(),
  createdAt: created_at.toISOString(),
});
