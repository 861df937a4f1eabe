import type { Sql } from '../../../../../../lib/database';
import { rightsOfRole, TeamRole, type OnboardingFact } from '../../../../contracts';
import { countMembersWithRole } from '../../queries/count-members-with-role';

const managingRoles = TeamRole.options.filter((role) => rightsOfRole(role).includes('members.manage'));

/** What this plugin itself knows of a team's beginning. */
export const ownFacts: readonly OnboardingFact[] = [
  {
    name: 'owner-accepted',
    order: 10,
    isDone: async (sql: Sql, teamId: string) => (await countMembersWithRole(sql, teamId, ['owner'])) > 0,
  },
  {
    name: 'second-administrator',
    order: 60,
    isDone: async (sql: Sql, teamId: string) => (await countMembersWithRole(sql, teamId, managingRoles)) > 1,
  },
];
