import type { Core } from '@strapi/types';
import { inTransaction } from '../../lib/database';
import { newDocumentId } from '../../lib/ids';
import { teamsService, type Team } from '../../plugins/teams/contracts';
import { insertMembership } from '../../plugins/teams/server/src/queries/accept-invitation';
import { insertPerson } from '../../plugins/teams/server/src/queries/insert-person';
import { hashPassword } from '../../plugins/teams/server/src/services/password/hash-password';
import type { DemoPerson } from './demo-people';

/** Somebody is in somebody else's book only for a time. */
export const demoEndsAt = '2099-01-01T00:00:00Z';

/** Who is there already stays as they are. */
export const settleDemoPerson = async (app: Core.Strapi, person: DemoPerson, password: string): Promise<void> => {
  const team: Team = await teamsService(app).getTeam(person.team);
  const passwordHash = await hashPassword(password);
  await inTransaction(app, async (sql) => {
    const id = newDocumentId();
    const { email, name, role } = person;
    if ((await insertPerson(sql, { id, email, name, locale: 'en', passwordHash })) === null) return;
    await insertMembership(sql, { teamId: team.id, role, accessEndsAt: role === 'auditor' ? new Date(demoEndsAt) : null }, id);
  });
};
