import { request as httpRequest } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises'; // eslint-disable-line luminous/no-sleep -- a slow sender is the test
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { albertaFile } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { createAdministrator } from '../helpers/administrator';
import { seedTeam } from '../helpers/teams';

const chunkEveryMs = 15;

interface Sender {
  readonly path: string;
  readonly token: string;
  readonly actor: string;
}

/** Sends a file in drips, so that many uploads are under way on the same few sockets and threads. */
const drip = async (app: App, { path, token }: Sender, content: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const sending = httpRequest(
      `${app.url}${path}`,
      { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv' } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    sending.on('error', reject);
    const write = async () => {
      for (let at = 0; at < content.length; at += 200) {
        sending.write(content.slice(at, at + 200));
        await delay(chunkEveryMs);
      }
      sending.end();
    };
    write().catch(reject);
  });

describe('an upload that arrives in pieces beside many others', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ env: { DATABASE_POOL_MAX: '3' } });
  });
  afterAll(async () => {
    await app.stop();
  });

  it('is written by whoever sent it', async () => {
    const administrator = await createAdministrator(app);
    const senders = await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        const team = await seedTeam(app.database);
        const query = `?team=${team.slug}&create=stations&mode=live`;
        const sender: Sender =
          n % 2 === 0
            ? { path: `/api/imports${query}`, token: app.staffToken, actor: 'apiKey:staff' }
            : { path: `/luminous/imports${query}`, token: administrator.token, actor: `admin:${administrator.id}` };
        return { team, sender };
      }),
    );
    const statuses = await Promise.all(
      senders.map(async ({ sender }, n) =>
        drip(app, sender, albertaFile({ 'Sample number': `s${String(n)}` }, { 'Sample number': `t${String(n)}` })),
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([201]));
    for (const { team, sender } of senders) {
      const { rows } = await app.database.owner.query<{ actor: string }>(
        "select distinct actor from ledger.event where team_id = $1::text and table_name <> 'review_policies'",
        [team.id],
      );
      expect(rows).toEqual([{ actor: sender.actor }]);
    }
  });
});
