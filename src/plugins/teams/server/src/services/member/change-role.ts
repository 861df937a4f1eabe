import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import { rightsOfRole, type Member, type Team, type TeamRole } from '../../../../contracts';
import { updateMembership } from '../../queries/change-membership';
import { refuseBeyond } from '../held-rights';
import { getChangeableMember } from './get-changeable-member';

interface NewRole {
  readonly role: TeamRole;
  readonly accessEndsAt: string | null;
}

/** @throws Problem resource.not-found, member.last-owner, member.beyond-your-rights */
export const changeRole = async (strapi: Core.Strapi, team: Team, personId: string, next: NewRole): Promise<Member> =>
  inTransaction(strapi, async (sql) => {
    const member = await getChangeableMember(sql, team, personId, next.role);
    refuseBeyond(rightsOfRole(member.role));
    refuseBeyond(rightsOfRole(next.role));
    await updateMembership(sql, team.id, personId, next);
    return { ...member, ...next };
  });
