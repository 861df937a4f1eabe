import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp } from '../helpers/app';
import { createDatabase } from '../helpers/database';
import { sendFile } from '../helpers/intake';
import { mailsTo } from '../helpers/mail';
import { seedTeam } from '../helpers/teams';

const dripEveryMs = 200;

/** Greets for ever, a little at a time, so that no timeout between two answers strikes. */
const startDrippingServer = async (): Promise<{ server: Server; port: number; visitors: Set<Socket> }> => {
  const visitors = new Set<Socket>();
  const server = createServer((socket) => {
    visitors.add(socket);
    const drip = setInterval(() => socket.write('220-patience\r\n'), dripEveryMs);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      visitors.delete(socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, visitors, port: typeof address === 'object' && address !== null ? address.port : 0 };
};

describe('a mail server that never comes to an end', () => {
  let mail: Awaited<ReturnType<typeof startDrippingServer>>;
  beforeAll(async () => {
    mail = await startDrippingServer();
  });
  afterAll(() => {
    for (const socket of mail.visitors) socket.destroy();
    mail.server.close();
  });

  it('neither makes the node unready nor keeps it from ending', async () => {
    const app = await startApp({ env: { SMTP_URL: `smtp://127.0.0.1:${String(mail.port)}`, JOB_CONCURRENCY: '1' } });
    await sendFile(app, albertaFile({})).expect(201);
    await eventually(async () => Promise.resolve(mail.visitors.size > 0 ? true : undefined), { what: 'the mail job' });
    const answers = async () =>
      (await app.database.owner.query<{ at: string }>('select answered_at::text as at from luminous.node')).rows[0]?.at;
    const before = await answers();
    await eventually(async () => ((await answers()) === before ? undefined : true), {
      withinMs: 30_000,
      what: 'another answer to the probe',
    });
    await app.request().get('/readyz').expect(200);

    const toldAt = Date.now();
    app.process.kill('SIGTERM');
    expect(await app.ended).toEqual({ code: 0, signal: null });
    expect(Date.now() - toldAt).toBeLessThan(40_000);
    await app.stop();
  });

  it('loses no mail when the node that waits for it is killed: another takes it up', async () => {
    const database = await createDatabase();
    const team = await seedTeam(database);
    const victim = await startApp({ database, env: { SMTP_URL: `smtp://127.0.0.1:${String(mail.port)}` } });
    await sendFile(victim, albertaFile({}), { team: team.slug }).expect(201);
    await eventually(async () => Promise.resolve(mail.visitors.size > 0 ? true : undefined), { what: 'the mail job' });
    victim.process.kill('SIGKILL');
    await victim.ended;
    const successor = await startApp({ database, env: { STAFF_EMAIL: 'successor@luminous.example' } });
    const arrived = await eventually(
      async () => {
        const mails = await mailsTo('successor@luminous.example');
        return mails.length > 0 ? mails : undefined;
      },
      { withinMs: 100_000, what: 'the mail' },
    );
    expect(arrived).toMatchObject([{ subject: `1 new result for ${team.slug}` }]);
    await successor.stop();
    await victim.stop();
    await database.drop();
  });
});
