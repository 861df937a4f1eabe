import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import { Client } from 'pg';
import { env } from '../../config/env';
import { findCustodySample } from '../api/custody/queries/find-custody-sample';
import { addCustodyEntry } from '../api/custody/services/custody/add-custody-entry';
import { importFile } from '../api/intake/services/intake/import-file';
import { putReviewPolicy } from '../api/review-policy/queries/put-review-policy';
import { insertSite } from '../api/site/queries/insert-sites';
import { placeStation } from '../api/station/queries/station-placings';
import { inTeam, runAs, systemActor } from '../lib/actor';
import { systemClock } from '../lib/clock';
import { inTransaction } from '../lib/database';
import { notificationsService, ThresholdRule } from '../plugins/notifications/contracts';
import { publicTeamId, teamsService, type Team } from '../plugins/teams/contracts';
import { createReadGrant } from '../plugins/teams/server/src/services/read-grant/create-read-grant';
import { stopWith, wordsOf } from './process';
import { composeDemoCustody } from './demo/compose-demo-custody';
import { composeDemoFile, composeDemoNews, listDemoMonths, type DemoStation } from './demo/compose-demo-file';
import { demoPeople, demoReaders, operatorSlug } from './demo/demo-people';
import { operatorStations, publicStations } from './demo/demo-places';
import { demoEndsAt, settleDemoPerson } from './demo/settle-demo-people';

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

interface DemoFile {
  readonly name: string;
  readonly text: string;
  readonly mode: 'backfill' | 'live';
}

const importDemo = async (app: Core.Strapi, team: Team, { name, text, mode }: DemoFile): Promise<void> => {
  const file = { stream: Readable.from([Buffer.from(text)]), contentType: 'text/csv', fileName: `${name}-${team.slug}.csv` };
  const upload = { open: () => Promise.resolve(file) };
  const answer = await importFile(app, { team, mode, createsStations: true, upload });
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

const demoPolicy = { releasesAutomatically: true, showsPreliminary: false };
const demoSite = { code: 'wetland-pilot', name: 'Wetland pilot' };

/** A customer that lets everybody read what is measured at one of its sites. */
const publishDemoSite = async (app: Core.Strapi, team: Team, stations: readonly DemoStation[]): Promise<void> => {
  await inTransaction(app, async (sql) => {
    await insertSite(sql, team.id, demoSite);
    for (const { code } of stations) await placeStation(sql, team.id, { code, site: demoSite.code, isSensitive: false });
  });
  const terms = {
    siteCodes: [demoSite.code],
    kinds: ['data' as const],
    fromDay: null,
    toDay: null,
    endsAt: demoEndsAt,
    consentOf: null,
  };
  await createReadGrant(app, team, terms, publicTeamId);
  for (const { slug, kinds } of demoReaders) await createReadGrant(app, team, { ...terms, kinds: [...kinds] }, slug);
};

/** Nobody's law, and it says so. One that is there twice, because a seed was interrupted, gives way to itself. */
const addDemoThreshold = async (app: Core.Strapi, team: Team): Promise<void> => {
  const rule = ThresholdRule.parse({
    quantity: 'naphthenic-acids',
    unit: 'mg/L',
    operator: 'above',
    warning: { at: '10' },
    critical: { at: '15' },
    standing: 'demo',
    citation: 'An example for this demonstration. No authority has set it.',
  });
  await notificationsService(app).createThreshold(team, { rule, isProposal: false });
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
    const operator = await teamsService(app).ensureTeam({
      slug: operatorSlug,
      name: 'Tamarack Resources (demonstration)',
      kind: 'operator',
    });
    for (const reader of demoReaders) await teamsService(app).ensureTeam(reader);
    for (const person of demoPeople) await settleDemoPerson(app, person, password);
    const now = systemClock();
    const months = listDemoMonths(now);
    const past = (stations: readonly DemoStation[], seed: number): DemoFile => ({
      name: 'demonstration',
      text: composeDemoFile(stations, months, seed),
      mode: 'backfill',
    });
    await importDemo(app, everybody, past(publicStations, 1));
    // What it shows to everybody has to be released.
    await inTeam(operator.id, async () => inTransaction(app, async (sql) => putReviewPolicy(sql, operator.id, demoPolicy)));
    await importDemo(app, operator, past(operatorStations, 2));
    await inTeam(operator.id, async () => addDemoCustody(app, operator));
    await inTeam(operator.id, async () => publishDemoSite(app, operator, operatorStations));
    for (const team of [everybody, operator]) await inTeam(team.id, async () => addDemoThreshold(app, team));
    const news = composeDemoNews(operatorStations, now);
    await inTeam(operator.id, async () => importDemo(app, operator, { name: 'news', text: news, mode: 'live' }));
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
