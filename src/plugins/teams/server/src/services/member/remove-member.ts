import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { inTransaction } from '../../../../../../lib/database';
import { publish } from '../../../../../../lib/events';
import { MemberRemoved, rightsOfRole, type Member, type Team } from '../../../../contracts';
import { removeMembership } from '../../queries/change-membership';
import { personOf, refuseBeyond } from '../held-rights';
import { getChangeableMember } from './get-changeable-member';

/** Everybody may leave; others are removed by who manages people. @throws Problem resource.not-found, member.last-owner, member.beyond-your-rights */
export const removeMember = async (strapi: Core.Strapi, team: Team, personId: string): Promise<Member> => {
  const isLeaving = personOf(requireActor()) === personId;
  if (!isLeaving) refuseBeyond(['members.manage']);
  return inTransaction(strapi, async (sql) => {
    const member = await getChangeableMember(sql, team, personId, null);
    if (!isLeaving) refuseBeyond(rightsOfRole(member.role));
    await removeMembership(sql, team.id, personId);
    await publish(sql, MemberRemoved, team.id, { personId });
    return member;
  });
};
