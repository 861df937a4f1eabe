import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import { Client } from 'pg';
import { env } from '../../config/env';
import { findCustodySample } from '../api/custody/queries/find-custody-sample';
import { addCustodyEntry } from '../api/custody/services/custody/add-custody-entry';
import { importFile } from '../api/intake/services/intake/import-file';
import { inTeam, runAs, systemActor } from '../lib/actor';
import { inTransaction } from '../lib/database';
import { publicTeamId, teamsService, type Team } from '../plugins/teams/contracts';
import { stopWith, wordsOf } from './process';
import { composeDemoCustody } from './demo/compose-demo-custody';
import { composeDemoFile, type DemoStation } from './demo/compose-demo-file';
import { operatorStations, publicStations, years } from './demo/demo-places';

/** Seeded once, before there is an administrator. An interrupted seed is taken up again: its parts are safe to repeat. */
const isUntouched = async (): Promise<boolean> => {
  const client = new Client({ connectionString: env.DATABASE_URL, options: '-c app.actor=system:seed -c app.scope=all' });
  await client.connect();
  try {
    const { rows } = await client.query<{ is_untouched: boolean }>('select not exists (select from admin_users) as is_untouched');
    return rows[0]?.is_untouched === true;
  } finally {
    await client.end();
  }
};

const importDemo = async (app: Core.Strapi, team: Team, stations: readonly DemoStation[], seed: number): Promise<void> => {
  const stream = Readable.from([Buffer.from(composeDemoFile(stations, years, seed))]);
  const file = { stream, contentType: 'text/csv', fileName: `demonstration-${team.slug}.csv` };
  const upload = { open: () => Promise.resolve(file) };
  const answer = await importFile(app, { team, mode: 'backfill', createsStations: true, upload });
  if (answer.kind === 'refused') throw new Error(`The demo of ${team.name} was refused: ${JSON.stringify(answer.faults)}`);
};

/** Each chain is made whole or not at all, so that what is there need not be looked at again. */
const addDemoCustody = async (app: Core.Strapi, team: Team): Promise<void> => {
  for (const { sample, entries } of composeDemoCustody()) {
    await inTransaction(app, async (sql) => {
      const found = await findCustodySample(sql, { teamId: team.id, code: sample, isLetIn: false });
      if (found?.status.state !== 'none') return;
      for (const entry of entries) await addCustodyEntry(app, team, sample, entry);
    });
  }
};

interface AdminServices {
  readonly user: { create(user: object): Promise<unknown> };
  readonly role: { getSuperAdmin(): Promise<{ id: number } | null> };
}

const createDemoAdministrator = async (app: Core.Strapi, password: string): Promise<void> => {
  const { user, role } = app.admin.services as unknown as AdminServices;
  const superAdmin = await role.getSuperAdmin();
  if (superAdmin === null) throw new Error('The super admin role is missing; run the migrate step.');
  await user.create({
    email: 'admin@luminous.example',
    firstname: 'Demo',
    lastname: 'Administrator',
    password,
    isActive: true,
    roles: [superAdmin.id],
    registrationToken: null,
  });
};

const seed = async (password: string): Promise<void> => {
  const { createApp } = await import('./boot.js');
  const app = createApp();
  await runAs(systemActor('seed'), async () => {
    await app.load();
    const everybody: Team = { id: publicTeamId, slug: publicTeamId, name: 'Public' };
    const operator = await teamsService(app).ensureTeam({ slug: 'tamarack', name: 'Tamarack Resources (demonstration)', kind: 'operator' });
    await importDemo(app, everybody, publicStations, 1);
    await importDemo(app, operator, operatorStations, 2);
    await inTeam(operator.id, async () => addDemoCustody(app, operator));
    // Last, because an administrator is the sign that the database has been seeded.
    await createDemoAdministrator(app, password);
    await new Promise((resolve) => setImmediate(resolve));
    await app.destroy();
  });
};

const main = async (): Promise<void> => {
  const password = env.DEMO_ADMIN_PASSWORD;
  if (password === undefined) return stopWith('Set DEMO_ADMIN_PASSWORD: the demo has an administrator.');
  if (await isUntouched()) await seed(password);
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    stopWith(`The demo was not seeded: ${wordsOf(error)}`);
  },
);
