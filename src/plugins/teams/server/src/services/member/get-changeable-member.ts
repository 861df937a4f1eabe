import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { memberProblems, type Member, type Team, type TeamRole } from '../../../../contracts';
import { findMember } from '../../queries/find-member';
import { hasOtherOwner, lockPeople } from '../../queries/lock-people';

/**
 * The member who is about to get another role, or none. Other changes to the team's people wait until the transaction ends, so that two
 * owners cannot each count on the other.
 * @throws Problem resource.not-found, member.last-owner
 */
export const getChangeableMember = async (sql: Sql, team: Team, personId: string, next: TeamRole | null): Promise<Member> => {
  await lockPeople(sql, team.id);
  const member = await findMember(sql, team.id, personId);
  if (member === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no such person.`);
  const losesOwner = member.role === 'owner' && next !== 'owner';
  if (losesOwner && !(await hasOtherOwner(sql, team.id, personId))) {
    throw new Problem(memberProblems['member.last-owner'], `Nobody else owns the team "${team.slug}".`);
  }
  return member;
};
