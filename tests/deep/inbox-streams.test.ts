import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type OwnApp } from '../helpers/app';
import { createTeller, type Teller } from '../helpers/inbox';
import { listenAs, type Listening } from '../helpers/live';
import { seedMember } from '../helpers/members';
import { rounds } from '../helpers/suite';
import { seedTeam, type TestTeam } from '../helpers/teams';

const people = rounds({ quick: 100, sample: 300, deep: 1000 });
const notifications = 30;

describe('very many live streams', () => {
  let app: OwnApp;
  let team: TestTeam;
  let teller: Teller;
  const pages: Listening[] = [];
  beforeAll(async () => {
    app = await startApp();
    team = await seedTeam(app.database);
    teller = createTeller(app.database, team);
  });
  afterAll(async () => {
    for (const page of pages) page.close();
    await teller.end();
    await app.stop();
  });

  const memoryMb = (): number => {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(app.process.pid ?? 0)}/status`, 'latin1')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  };
  const connections = async (): Promise<number> => {
    const { rows } = await app.database.owner.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = $1 and application_name in ('luminous', 'luminous-live')`,
      [app.database.name],
    );
    return rows[0]?.count ?? 0;
  };

  it('are told all of it, hold no connection of the database each, and take memory once', async () => {
    const before = memoryMb();
    for (let n = 0; n < people; n += 1) {
      const person = await seedMember(app.database, team);
      pages.push(await listenAs(app, person, { team: team.slug }));
    }
    for (const page of pages) await page.until('counts', 1);
    const open = memoryMb();
    const tell = async (from: number): Promise<number> => {
      const begun = Date.now();
      for (let n = 0; n < notifications; n += 1) await teller.tell({ eventKey: `key-${String(from + n)}` });
      for (const page of pages) await page.until('notification', from + notifications);
      return Date.now() - begun;
    };
    await tell(0);
    const warm = memoryMb();
    const tookMs = await tell(notifications);
    const after = memoryMb();
    const used = await connections();
    console.info(
      JSON.stringify({ people, memoryMb: { before, open, warm, after }, connections: used, msForEach: Math.round(tookMs / notifications) }),
    );
    for (const page of pages) expect(page.unseen().at(-1)).toBe(2 * notifications);
    expect(used).toBeLessThanOrEqual(11);
    expect(after - warm).toBeLessThan(60);
  });
});
