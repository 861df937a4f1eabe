import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateImport } from '../../src/api/intake/contracts';
import { ProblemBody } from '../../src/lib/problem';
import { createAdministrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp, type OwnApp } from '../helpers/app';
import { sendFile } from '../helpers/intake';
import { seedTeam, type TestTeam } from '../helpers/teams';

const type = 'multipart/form-data; boundary=edge';
const fileHead = 'Content-Disposition: form-data; name="file"; filename="rivière 水.csv"\r\nContent-Type: text/csv';
const fieldHead = 'Content-Disposition: form-data; name="mode"';
const part = (head: string, content: string): string => `--edge\r\n${head}\r\n\r\n${content}\r\n`;
const end = '--edge--\r\n';
const formOf = (content: string): string => part(fileHead, content) + end;

const tooMuch = 'One file and nothing else';

describe('a form with a file in it', () => {
  let app: OwnApp;
  const scratch = mkdtempSync(path.join(tmpdir(), 'luminous-test-scratch-'));
  beforeAll(async () => {
    app = await startApp({ env: { IMPORT_MAX_MB: '1', TMPDIR: scratch } });
  });
  afterAll(async () => {
    await app.stop();
    rmSync(scratch, { recursive: true });
  });

  const leftovers = () => [...app.spooledFiles(), ...readdirSync(scratch)];
  /** What was imported is answered first and cleared away then. */
  const isCleared = async () =>
    eventually(async () => Promise.resolve(leftovers().length === 0 ? true : undefined), { what: 'the removal' });
  beforeEach(isCleared);

  const sendForm = (team: TestTeam, form: string, contentType = type) => sendFile(app, form, { team: team.slug, type: contentType });
  const importCount = async ({ id }: TestTeam): Promise<number> => {
    const { rows } = await app.database.owner.query<{ n: number }>('select count(*)::int as n from imports where team_id = $1::text', [id]);
    return rows[0]?.n ?? -1;
  };

  it('is imported as the file alone would be, under the name that the form gives it', async () => {
    const [one, other] = [await seedTeam(app.database), await seedTeam(app.database)];
    const file = albertaFile({}, { 'Sample number': 'S-2', 'Parameter value': '0.30' });
    const [raw, form] = [await sendFile(app, file, { team: one.slug }).expect(201), await sendForm(other, formOf(file)).expect(201)];
    const [alone, inForm] = [raw, form].map(({ body }) => CreateImport.responses[201].body.parse(body).data);
    expect(inForm).toMatchObject({ fileName: 'rivière 水.csv', counts: { read: 2, new: 2 } });
    expect({ ...inForm, id: 0, fileName: 0, importedAt: 0, finishedAt: 0, released: 0 }).toEqual({
      ...alone,
      id: 0,
      fileName: 0,
      importedAt: 0,
      finishedAt: 0,
      released: 0,
    });
    const again = await sendFile(app, file, { team: other.slug }).expect(409);
    expect(ProblemBody.parse(again.body)).toMatchObject({ code: 'import.duplicate-file', import: { id: inForm?.id } });
    await isCleared();
  });

  it('keeps every byte of the file, whatever the pieces in which it comes', async () => {
    const team = await seedTeam(app.database);
    const content = albertaFile(
      { 'Station name': '\r\n--edg\r\n--edgE\r\n-' },
      ...Array.from({ length: 200 }, (_, n) => ({ 'Sample number': `s${String(n)}` })),
    );
    const bytes = Buffer.from(formOf(content));
    const sending = httpRequest(`${app.url}/api/imports?team=${team.slug}&mode=backfill&create=stations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${app.staffToken}`, 'content-type': type },
    });
    const answered = once(sending, 'response');
    for (let at = 0; at < bytes.length; at += 61) sending.write(bytes.subarray(at, at + 61));
    sending.end();
    const [response] = (await answered) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(201);
    const { rows } = await app.database.owner.query('select file_size_bytes::int as size from imports where team_id = $1::text', [team.id]);
    expect(rows).toEqual([{ size: Buffer.byteLength(content) }]);
  });

  it('is taken from an administrator too', async () => {
    const team = await seedTeam(app.database);
    const { token } = await createAdministrator(app);
    const address = `/luminous/imports?team=${team.slug}&mode=backfill&create=stations`;
    const send = app.request().post(address).set('Authorization', `Bearer ${token}`).set('Content-Type', type);
    await send.send(formOf(albertaFile({}))).expect(201);
  });

  it.each([
    ['/api/imports?team=public&mode=backfill', 401],
    ['/API/Imports/?team=public&mode=backfill', 401],
    ['/luminous/imports?team=public&mode=backfill', 401],
    ['/api/password-resets', 400],
    ['/api/review-policy', 405],
  ])('is not even read at %s without credentials', async (address, status) => {
    // A connection that goes on: the other kind may be cut while the form is on its way.
    const body = formOf('x'.repeat(300_000));
    const response = await fetch(`${app.url}${address}`, { method: 'POST', headers: { 'Content-Type': type }, body });
    expect({ status: response.status, left: leftovers() }).toEqual({ status, left: [] });
  });

  it('is refused with 413 when its file is too large, and leaves nothing behind', async () => {
    const team = await seedTeam(app.database);
    const response = await sendForm(team, formOf('x'.repeat(3 * 1024 * 1024))).catch(() => undefined);
    // The connection may be cut while the rest of the file is still on its way; what counts is that nothing was taken.
    expect(response?.status ?? 413).toBe(413);
    expect(leftovers()).toEqual([]);
    expect(await importCount(team)).toBe(0);
  });

  it.each([
    ['two files', part(fileHead, albertaFile({})) + formOf(albertaFile({})), tooMuch],
    ['a field before the file', part(fieldHead, 'live') + formOf(albertaFile({})), tooMuch],
    ['a field behind the file', part(fileHead, albertaFile({})) + part(fieldHead, 'live') + end, tooMuch],
    ['a field alone', part(fieldHead, 'live') + end, tooMuch],
    ['a large field', part(fieldHead, 'x'.repeat(500_000)) + end, tooMuch],
    ['nothing', end, 'no file'],
    ['a part that says nothing about itself', part('X-Y: z', 'a') + end, 'no file'],
    ['a file that breaks off', part(fileHead, albertaFile({})), 'breaks off'],
    ['a head that breaks off', `--edge\r\n${fileHead}`, 'breaks off'],
    ['an end that breaks off', part(fileHead, albertaFile({})) + '--edge', 'breaks off'],
    ['no form at all', albertaFile({}), 'breaks off'],
    ['an empty body', '', 'breaks off'],
  ])('is refused with 400 when it holds %s', async (_what, form, detail) => {
    const team = await seedTeam(app.database);
    const problem = ProblemBody.parse((await sendForm(team, form).expect(400)).body);
    expect(problem.code).toBe('request.invalid');
    expect(problem.detail.toLowerCase()).toContain(detail.toLowerCase());
    expect(leftovers()).toEqual([]);
    expect(await importCount(team)).toBe(0);
  });

  it.each(['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary="'])(
    'is refused with 400 when its type is %s',
    async (contentType) => {
      const response = await sendForm(await seedTeam(app.database), formOf(albertaFile({})), contentType).expect(400);
      expect(ProblemBody.parse(response.body).code).toBe('request.invalid');
    },
  );

  it('is answered before it is read when the team is not known, and the connection goes on', async () => {
    const form = formOf('x'.repeat(900_000));
    const response = await sendFile(app, form, { team: 'nobody', type }).expect(404);
    expect(ProblemBody.parse(response.body).code).toBe('resource.not-found');
    expect(leftovers()).toEqual([]);
  });

  it('leaves nothing behind either when the file is sent alone', async () => {
    await sendFile(app, 'a,b\n1,2\n', { team: (await seedTeam(app.database)).slug }).expect(422);
    await isCleared();
    const response = await sendFile(app, 'x'.repeat(3 * 1024 * 1024)).catch(() => undefined);
    // The connection may be cut while the rest of the file is still on its way, and the server notice that later than its sender.
    expect(response?.status ?? 413).toBe(413);
    await isCleared();
  });

  it('leaves nothing behind when its sender goes away, and the server goes on', async () => {
    const team = await seedTeam(app.database);
    const sending = httpRequest(`${app.url}/api/imports?team=${team.slug}&mode=backfill`, {
      method: 'POST',
      headers: { authorization: `Bearer ${app.staffToken}`, 'content-type': type },
    });
    sending.on('error', () => undefined);
    sending.write(`--edge\r\n${fileHead}\r\n\r\n${'x'.repeat(300_000)}`);
    await eventually(async () => Promise.resolve(app.spooledFiles().length > 0 ? true : undefined), { what: 'the upload' });
    sending.destroy();
    await isCleared();
    expect(await importCount(team)).toBe(0);
    await sendForm(team, formOf(albertaFile({}))).expect(201);
  });
});
