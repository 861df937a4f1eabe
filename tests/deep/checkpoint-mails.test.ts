import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { CheckpointReader } from '../../src/plugins/audit/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { newSigner, sealAll } from '../helpers/ledger';
import { mailsTo } from '../helpers/mail';
import { startCustomer, type Visitor } from '../helpers/people';

const One = z.object({ data: CheckpointReader });
const Many = z.object({ data: z.array(CheckpointReader) });

describe('the daily checkpoint by mail', () => {
  let app: App;
  let admin: Administrator;
  let owner: Visitor;
  let team: { readonly team: string };
  beforeAll(async () => {
    app = await startApp();
    admin = await createAdministrator(app);
    ({ owner, team } = await startCustomer(app, admin));
    await sealAll(app.database, newSigner());
  });
  afterAll(async () => app.stop());

  const address = () => `reader-${randomBytes(6).toString('hex')}@regulator.example`;
  const asStaff = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${app.url}/api/ledger${path}`, {
      method,
      headers: { Authorization: `Bearer ${app.staffToken}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const follow = async (deed: 'confirm' | 'stop', token: string) => {
    const answer = await fetch(`${app.url}/api/ledger/checkpoint-mails/${deed}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const runJob = async (name: string, payload: object, key: string) =>
    app.database.owner.query(`select graphile_worker.add_job($1::text, $2::json, job_key => $3::text)`, [
      name,
      JSON.stringify({ actor: { kind: 'system', id: 'nightly', scope: 'all' }, payload }),
      key,
    ]);
  const isIdle = async () =>
    eventually(async () => {
      const { rows } = await app.database.owner.query<{ count: number }>(
        `select count(*)::int as count from graphile_worker.jobs where task_identifier like '%checkpoint%' and (run_at <= now() or locked_at is not null)`,
      );
      return rows[0]?.count === 0 ? true : undefined;
    });
  const mailDaily = async () => {
    await runJob('mail-checkpoints-daily', {}, 'daily');
    await isIdle();
  };
  const mailed = async (email: string, count: number) =>
    eventually(async () => {
      const mails = await mailsTo(email);
      return mails.length >= count ? mails : undefined;
    });
  const tokenIn = (text: string): string => /checkpoint-mails#([\w-]{43})/.exec(text)?.[1] ?? '';
  const deedsOf = async (id: string): Promise<string[]> => {
    const { rows } = await app.database.owner.query<{ action: string }>(
      `select action from ledger.event where table_name = 'checkpoint_readers' and row_key = $1::text order by id`,
      [id],
    );
    return rows.map(({ action }) => action);
  };
  const note = async () => (await fetch(`${app.url}/api/ledger/checkpoint`)).text();

  it('brings the newest note to an address that staff entered, as text and as a file, once a day', async () => {
    const email = address();
    const { status, body } = await asStaff('POST', '/checkpoint-readers', { email, locale: 'fr' });
    expect(status).toBe(201);
    const { data: reader } = One.parse(body);
    expect(reader).toMatchObject({ email, locale: 'fr', mailedAt: null });
    expect(reader.confirmedAt).not.toBeNull();
    await mailDaily();
    const [mail] = await mailed(email, 1);
    expect(mail?.text).toContain((await note()).trim());
    expect(mail?.text).toContain('Gardez-le');
    expect(mail).toMatchObject({ attachments: [expect.objectContaining({ filename: 'checkpoint.txt' })] });
    // The job comes again, whole and by the piece; and another server is at it at the same time.
    const day = new Date().toISOString().slice(0, 10);
    await Promise.all(['a', 'b', 'c'].map(async (key) => runJob('mail-checkpoint', { readerId: reader.id, day }, key)));
    await mailDaily();
    expect(await mailsTo(email)).toHaveLength(1);
    expect(await deedsOf(reader.id)).toEqual(['mail-requested', 'checkpoint-mailed']);
    const listed = Many.parse((await asStaff('GET', '/checkpoint-readers')).body);
    expect(listed.data.find(({ id }) => id === reader.id)?.mailedAt).not.toBeNull();
  });

  it('asks an address that a team names first, and sends nothing until it has said yes', async () => {
    const email = address();
    const { body } = (await owner.post('/ledger/checkpoint-readers', { email }, team).expect(201)) as { body: unknown };
    const { data: reader } = One.parse(body);
    expect(reader.confirmedAt).toBeNull();
    const [asked] = await mailed(email, 1);
    await mailDaily();
    expect(await mailsTo(email)).toHaveLength(1);
    const token = tokenIn(asked?.text ?? '');
    expect(await follow('confirm', token)).toEqual({ status: 200, body: { data: { email } } });
    expect((await follow('confirm', token)).status).toBe(200);
    await mailDaily();
    const mails = await mailed(email, 2);
    const daily = mails.find(({ text }) => text.includes('Keep it'));
    expect(await follow('stop', tokenIn(daily?.text ?? ''))).toEqual({ status: 200, body: { data: { email } } });
    expect((await follow('stop', token)).status).toBe(404);
    expect((await follow('confirm', token)).status).toBe(404);
    expect(await deedsOf(reader.id)).toEqual(['mail-requested', 'mail-confirmed', 'checkpoint-mailed', 'mail-stopped']);
  });

  it('is tried again when the mail server refuses, and is not sent while another server is at it', async () => {
    const email = address();
    const { data: reader } = One.parse((await asStaff('POST', '/checkpoint-readers', { email })).body);
    const day = new Date().toISOString().slice(0, 10);
    await app.database.owner.query(
      `insert into luminous.checkpoint_mail (reader_id, day, claimed_until) values ($1::text, $2::date, now() + interval '1 hour')`,
      [reader.id, day],
    );
    await runJob('mail-checkpoint', { readerId: reader.id, day }, 'claimed');
    await eventually(async () => {
      const { rows } = await app.database.owner.query<{ last_error: string | null }>(
        `select last_error from graphile_worker.jobs where key = 'claimed' and last_error is not null`,
      );
      return rows.length > 0 ? true : undefined;
    });
    expect(await mailsTo(email)).toHaveLength(0);
    await app.database.owner.query(
      `update luminous.checkpoint_mail set claimed_until = now() - interval '1 minute' where reader_id = $1::text`,
      [reader.id],
    );
    await app.database.owner.query(`update graphile_worker._private_jobs set run_at = now() where key = 'claimed'`);
    expect(await mailed(email, 1)).toHaveLength(1);
  });

  it('goes to an address once a list, and can be removed by whoever looks after the list', async () => {
    const email = address();
    const { body } = (await owner.post('/ledger/checkpoint-readers', { email }, team).expect(201)) as { body: unknown };
    const { id } = One.parse(body).data;
    await owner.post('/ledger/checkpoint-readers', { email: email.toUpperCase() }, team).expect(409);
    const slug = team.team;
    expect(Many.parse((await asStaff('GET', `/checkpoint-readers?team=${slug}`)).body).data.map((one) => one.id)).toContain(id);
    expect((await asStaff('DELETE', `/checkpoint-readers/${id}`)).status).toBe(404);
    expect((await asStaff('DELETE', `/checkpoint-readers/${id}?team=${slug}`)).status).toBe(200);
    expect((await asStaff('DELETE', `/checkpoint-readers/${id}?team=${slug}`)).status).toBe(404);
    await owner.post('/ledger/checkpoint-readers', { email }, team).expect(201);
  });

  it('50: of another team is not there', async () => {
    const { owner: other, team: foreign } = await startCustomer(app, admin);
    const email = address();
    const { body } = (await other.post('/ledger/checkpoint-readers', { email }, foreign).expect(201)) as { body: unknown };
    const { id } = One.parse(body).data;
    const own = (await owner.get('/ledger/checkpoint-readers', team).expect(200)) as { body: unknown };
    expect(Many.parse(own.body).data.map((one) => one.email)).not.toContain(email);
    await owner.get('/ledger/checkpoint-readers', foreign).expect(404);
    expect((await asStaff('DELETE', `/checkpoint-readers/${id}?team=${team.team}`)).status).toBe(404);
  });

  it.each(['', 'x', 'a'.repeat(43), '_'.repeat(44)])('believes no link that it did not make: "%s"', async (token) => {
    expect([400, 404]).toContain((await follow('confirm', token)).status);
    expect([400, 404]).toContain((await follow('stop', token)).status);
  });
});
