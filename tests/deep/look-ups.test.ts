import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateImport } from '../../src/api/intake/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { bodyOf, sendFile } from '../helpers/intake';
import { endSessionsOf } from '../helpers/sessions';
import { seedTeam, type TestTeam } from '../helpers/teams';

const lineCount = 3000;

interface Lines {
  readonly from?: number;
  readonly station?: string;
  readonly added?: number;
}

const file = ({ from = 0, station = 'K', added = 0 }: Lines): string =>
  albertaFile(
    ...Array.from({ length: lineCount }, (_, index) => ({
      'Sample number': `S-${String(from + index)}`,
      'Station number': `${station}-${String((from + index) % 50)}`,
      'Parameter value': String(from + index + added),
    })),
  );

/** Grown by what has just come in, with statistics that know nothing of it: where a join would compare each with each. */
describe('an import compares line by line', () => {
  let database: TestDatabase;
  let app: App;
  let team: TestTeam;
  let reviewer: Administrator;

  beforeAll(async () => {
    database = await createDatabase();
    app = await startApp({ database });
    team = await seedTeam(database, { releasesAutomatically: false });
    reviewer = await createAdministrator(app);
    // Statistics that came in time would hide what is looked for.
    for (const table of ['results', 'samples', 'stations', 'imports']) {
      await database.owner.query(`alter table ${table} set (autovacuum_enabled = off)`);
    }
  });

  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  /** Of whatever table, temporary ones too. */
  const rowsRead = async (): Promise<number> => {
    const { rows } = await database.owner.query<{ count: number }>(
      'select tup_returned::float8 as count from pg_stat_database where datname = current_database()',
    );
    return rows[0]?.count ?? 0;
  };

  const send = async (lines: Lines, reason?: string): Promise<string> => {
    const answer = sendFile(app, file(lines), { team: team.slug, create: 'stations,parameters', query: { reason } });
    return CreateImport.responses[201].body.parse(await bodyOf(answer.expect(201))).data.id;
  };

  it('reads a few rows for each, whether they are new, corrected, moved, released or withdrawn', async () => {
    const before = await rowsRead();
    await send({});
    await send({ from: lineCount });
    const corrected = await send({ added: 1 }, 'Dilution had been forgotten');
    await send({ from: lineCount, station: 'M' }, 'The other bank');
    await send({ from: lineCount * 1.5, station: 'N', added: 2 }, 'Both');
    for (const deed of ['release', 'withdraw']) {
      await app
        .request()
        .post(`/luminous/imports/${corrected}/${deed}?team=${team.slug}`)
        .set('Authorization', `Bearer ${reviewer.token}`)
        .send({ reason: 'Sent by mistake' })
        .expect(200);
    }
    const deeds = 7;
    // A session tells what it has read when it ends, if not before.
    await app.stop();
    await endSessionsOf(database);
    expect(((await rowsRead()) - before) / (deeds * lineCount)).toBeLessThan(20);
  });
});
