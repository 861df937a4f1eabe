import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import { Client } from 'pg';
import { eventually, startApp, type OwnApp } from '../helpers/app';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { measure, untilExceedances, watch } from '../helpers/exceedances';
import { listInbox } from '../helpers/inbox';
import type { WorldPerson } from '../helpers/isolation/world';
import { seedMember } from '../helpers/members';
import { hurry, openPostOffice, type PostOffice } from '../helpers/post-office';
import { endSessionsOf } from '../helpers/sessions';
import { itAtLength } from '../helpers/suite';
import { seedTeam, type TestTeam } from '../helpers/teams';

/** Each is written by a step of its own, from what has arrived to the mail that was taken; in between the server dies. */
const steps = [
  ['an exceedance is stored', 'exceedances'],
  ['people are told', 'luminous.notification'],
  ['it is written down by which ways', 'luminous.delivery'],
  ['it is noted that the mail was taken', 'luminous.delivery_attempt'],
  ['what each observation came to is stored', 'luminous.evaluation'],
] as const;

describe('a server that is killed in the middle of a step', () => {
  let office: PostOffice;
  let database: TestDatabase;
  let team: TestTeam;
  let person: WorldPerson;
  let gate: Client;
  let successor: OwnApp | undefined;
  beforeEach(async () => {
    [office, database] = await Promise.all([openPostOffice(), createDatabase()]);
    team = await seedTeam(database);
    person = await seedMember(database, team);
    gate = new Client({ connectionString: database.ownerUrl });
    await gate.connect();
  });
  afterEach(async () => {
    await gate.end();
    await successor?.stop();
    await office.stop();
  });

  const start = async (): Promise<OwnApp> => startApp({ database, env: { SMTP_URL: office.url } });

  /** Somebody waits at the gate: they have come as far as this step. */
  const untilAtGate = async (): Promise<void> => {
    await eventually(
      async () => {
        const { rowCount } = await database.owner.query(
          `select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database() where not l.granted limit 1`,
        );
        return rowCount === 0 ? undefined : true;
      },
      { withinMs: 60_000, what: 'that the step began' },
    );
  };

  itAtLength.each(steps)('loses nothing and tells nothing twice: before %s', async (_step, table) => {
    const doomed = await start();
    await watch(doomed, team);
    await gate.query(`begin; lock table ${table} in exclusive mode`);
    await measure(doomed, team, { 'Parameter value': '7' });
    await untilAtGate();
    doomed.process.kill('SIGKILL');
    await doomed.ended;
    await endSessionsOf(database);
    await gate.query('rollback');
    successor = await start();
    const killedAt = Date.now();
    const app = successor;

    await eventually(
      async () => {
        await hurry({ database });
        const { rows } = await database.owner.query<{ told: string }>(
          `select string_agg(n.type || ' ' || d.state, ', ' order by n.type) as told
               from luminous.delivery d
               join luminous.delivery_notification dn on dn.delivery_id = d.id
               join luminous.notification n on n.id = dn.notification_id
              where d.channel = 'email'`,
        );
        return rows[0]?.told === 'critical delivered, new-results delivered' ? true : undefined;
      },
      { withinMs: 120_000, what: 'that all was told' },
    );
    // The sweep for jobs of the dead and the lease of a delivery, with the time that a server takes to start.
    expect(Date.now() - killedAt).toBeLessThan(100_000);
    expect(await untilExceedances(app, team, (found) => found.length > 0)).toHaveLength(1);
    const { data } = await listInbox(app, person, { team: team.slug });
    expect(data.map(({ type }) => type).sort()).toEqual(['critical', 'new-results']);
    const letters = office.lettersTo(person.email);
    expect(new Set(letters.map(({ subject }) => subject)).size).toBe(2);
    expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(2);
    expect(letters.length).toBeLessThanOrEqual(3);
  });
});
