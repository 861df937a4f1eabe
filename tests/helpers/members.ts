import type { Test } from 'supertest';
import type { TeamRole } from '../../src/plugins/teams/contracts';
import type { App } from './app';
import type { TestDatabase } from './database';
import { createPerson, type WorldPerson } from './isolation/world';
import type { TestTeam } from './teams';

/** In the team from now on. An auditor's access ends, here by itself in a day. */
export const join = async ({ owner }: TestDatabase, team: TestTeam, person: WorldPerson, role: TeamRole): Promise<void> => {
  await owner.query(
    `insert into memberships (document_id, team_id, person_id, role, access_ends_at, created_at, updated_at, published_at)
     values (luminous.new_document_id(), $1::text, $2::text, $3::text, case $3::text when 'auditor' then now() + interval '1 day' end, now(), now(),
             now())`,
    [team.id, person.id, role],
  );
};

/** Somebody who is signed in and in the team, without a mail having gone to and fro. */
export const seedMember = async (database: TestDatabase, team: TestTeam, role: TeamRole = 'viewer'): Promise<WorldPerson> => {
  const person = await createPerson(database);
  await join(database, team, person, role);
  return person;
};

type Query = Readonly<Record<string, string>>;

/** A question from one of our own pages. */
export const askAs = (app: App, { cookie }: WorldPerson, path: string, query: Query): Test =>
  app.request().get(`/api${path}`).query(query).set({ Cookie: cookie, Origin: app.url });

export const postAs = (app: App, { cookie }: WorldPerson, path: string, query: Query, body: object): Test =>
  app.request().post(`/api${path}`).query(query).set({ Cookie: cookie, Origin: app.url }).send(body);

export const putAs = (app: App, { cookie }: WorldPerson, path: string, query: Query, body: object): Test =>
  app.request().put(`/api${path}`).query(query).set({ Cookie: cookie, Origin: app.url }).send(body);
