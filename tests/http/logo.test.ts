import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetLogo, ListFiles, logoMaxBytes, PutLogo, type Logo } from '../../src/plugins/teams/contracts';
import { createAdministrator, createColleague, type Administrator } from '../helpers/administrator';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import { bringIn, startCustomer, type Joined, type Visitor } from '../helpers/people';
import { jpegHead, onePixelPng, webpHead } from '../helpers/pictures';

describe('the logo of a customer', () => {
  let app: App;
  let admin: Administrator;
  let team: { team: string };
  let owner: Joined;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
    ({ team, owner } = await startCustomer(app, admin));
  });
  afterAll(async () => app.stop());

  const call = (method: 'get' | 'put' | 'delete', address = '/luminous/logo', token = admin.token) =>
    app.request()[method](address).query(team).set('Authorization', `Bearer ${token}`);
  const send = (bytes: Buffer, { type = 'image/png', address = '/luminous/logo', token = admin.token } = {}) =>
    call('put', address, token)
      .set('Content-Type', type)
      .set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent('Emblème.png')}`)
      .send(bytes);
  const kept = async (bytes: Buffer): Promise<Logo> => PutLogo.responses[200].body.parse((await send(bytes).expect(200)).body).data;
  const seenBy = async (reader: Visitor): Promise<Logo | null> => {
    const { body } = (await reader.get('/logo', team).expect(200)) as { body: unknown };
    return GetLogo.responses[200].body.parse(body).data;
  };
  const follow = ({ url }: Logo) => app.request().get(url.replace(app.url, ''));
  const countKept = async (): Promise<unknown> => {
    const { rows } = await app.database.owner.query(
      `select count(*)::int as files, (select count(*)::int from luminous.file_part) as parts from team_files where purpose = 'logo'`,
    );
    return rows[0];
  };

  it('is sent, seen, put in the place of another and taken away by staff', async () => {
    expect((await call('get').expect(200)).body).toEqual({ data: null });
    const logo = await kept(onePixelPng);
    expect(logo).toMatchObject({ name: 'Emblème.png', contentType: 'image/png', sizeBytes: onePixelPng.length });
    const response = await follow(logo).expect(200);
    expect(onePixelPng.equals(response.body as Buffer)).toBe(true);
    expect(response.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    await kept(webpHead);
    await follow(logo).expect(410);
    expect(await countKept()).toEqual({ files: 1, parts: 1 });
    await call('delete').expect(200);
    await call('delete').expect(200);
    expect((await call('get').expect(200)).body).toEqual({ data: null });
    expect(await countKept()).toEqual({ files: 0, parts: 0 });
  });

  it('is one, however many send theirs at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, async () => send(onePixelPng)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await countKept()).toEqual({ files: 1, parts: 1 });
  });

  it('is what its bytes are, whatever the sender says', async () => {
    expect(await kept(jpegHead)).toMatchObject({ contentType: 'image/jpeg' });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await codeOf(send(svg).expect(415))).toBe('logo.not-a-picture');
    expect(await codeOf(send(svg, { type: 'image/svg+xml' }).expect(415))).toBe('request.unsupported-media-type');
    expect(await codeOf(send(Buffer.alloc(0)).expect(415))).toBe('logo.not-a-picture');
    const most = Buffer.concat([onePixelPng, Buffer.alloc(logoMaxBytes - onePixelPng.length)]);
    expect(await codeOf(send(Buffer.concat([most, Buffer.alloc(1)])).expect(413))).toBe('logo.too-large');
    // What was refused has changed nothing.
    expect((await call('get').expect(200)).body).toMatchObject({ data: { contentType: 'image/jpeg' } });
    expect(await kept(most)).toMatchObject({ sizeBytes: logoMaxBytes });
  });

  it('is seen by the team through a link and changed by none of its people or keys', async () => {
    await kept(onePixelPng);
    const viewer = await bringIn(app, owner, team, 'viewer');
    const logo = await seenBy(viewer);
    if (logo === null) throw new Error('There is no logo.');
    await follow(logo).expect(200);
    const { body } = (await owner.get('/files', team).expect(200)) as { body: unknown };
    expect(ListFiles.responses[200].body.parse(body).data).toEqual([]);
    await owner.put('/logo', onePixelPng, team).set('Content-Type', 'image/png').expect(401);
    await owner.del('/logo', team).expect(401);
    await owner.del(`/members/${viewer.id}`, team).expect(200);
    await follow(logo).expect(410);
    await app.request().get('/api/logo').query(team).expect(401);
    await app.request().get('/uploads/Emblème.png').expect(404);
  });

  it('is nobody else’s', async () => {
    const other = await startCustomer(app, admin);
    await other.owner.get('/logo', team).expect(404);
    expect((await other.owner.get('/logo', other.team).expect(200)).body).toEqual({ data: null });
    await call('get', '/luminous/logo').query({ team: 'public' }).expect(404);
  });

  it('may be sent by programs of staff, and by administrators whose role includes changing customers', async () => {
    await send(onePixelPng, { address: '/api/logo', token: app.staffToken }).expect(200);
    await call('delete', '/api/logo', app.staffToken).expect(200);
    const person = await createColleague(app, admin, { code: 'luminous-support' });
    const { body } = (await app.request().post('/admin/login').send(person).expect(200)) as { body: { data: { token: string } } };
    const { token } = body.data;
    await call('get', '/luminous/logo', token).expect(200);
    await send(onePixelPng, { token }).expect(403);
    await call('delete', '/luminous/logo', token).expect(403);
  });

  it('has every change on record, with who made it', async () => {
    await kept(onePixelPng);
    const { rows } = await app.database.owner.query<{ actor: string }>(
      `select actor from ledger.change_event where table_name = 'team_files' and action = 'insert' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ actor: `admin:${admin.id}` }]);
  });
});
