import type { Member } from '../../../contracts';

export type MemberRow = Omit<Member, 'accessEndsAt' | 'joinedAt'> & { readonly access_ends_at: Date | null; readonly created_at: Date };

/** Of `memberships m` and `up_users u`. */
export const memberColumns = `m.person_id as "personId", u.name, u.email, m.role, m.access_ends_at, m.created_at`;

export const toMember = ({ access_ends_at, created_at, ...row }: MemberRow): Member => ({
  ...row,
  accessEndsAt: access_ends_at?.toISOString() ?? null,
  joinedAt: created_at.toISOString(),
});
