import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateImport } from '../../src/api/intake/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp, type App } from '../helpers/app';
import { bodyOf, sendFile } from '../helpers/intake';
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
  let app: App;
  let team: TestTeam;
  let reviewer: Administrator;

  beforeAll(async () => {
    app = await startApp();
    team = await seedTeam(app.database, { releasesAutomatically: false });
    reviewer = await createAdministrator(app);
    // Statistics that came in time would hide what is looked for.
    for (const table of ['results', 'samples', 'stations', 'imports']) {
      await app.database.owner.query(`alter table ${table} set (autovacuum_enabled = off)`);
    }
  });

  afterAll(async () => app.stop());

  const rowsRead = async (): Promise<number> => {
    const { rows } = await app.database.owner.query<{ count: number }>(
      `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as count from pg_stat_user_tables where relname in ('results', 'samples')`,
    );
    return rows[0]?.count ?? 0;
  };

  /** What was read until then; a session tells its counts when it is idle again, at most once a second. */
  const settled = async (): Promise<number> => {
    let last = -1;
    let since = Date.now();
    return eventually(async () => {
      const count = await rowsRead();
      if (count !== last) [last, since] = [count, Date.now()];
      return Date.now() - since > 1500 ? count : undefined;
    });
  };

  const send = async (lines: Lines, reason?: string): Promise<string> => {
    const answer = sendFile(app, file(lines), { team: team.slug, create: 'stations,parameters', query: { reason } });
    return CreateImport.responses[201].body.parse(await bodyOf(answer.expect(201))).data.id;
  };

  it('reads a few rows for each, whether they are new, corrected, moved, released or withdrawn', async () => {
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
    expect((await settled()) / (deeds * lineCount)).toBeLessThan(20);
  });
});
