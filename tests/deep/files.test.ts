import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateFileLink, ListFiles, UploadFile, type TeamFile } from '../../src/plugins/teams/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { codeOf } from '../helpers/code-of';
import { bringIn, startCustomer, type Joined } from '../helpers/people';

describe('a file of a team', () => {
  let app: App;
  let admin: Administrator;
  let team: { team: string };
  let owner: Joined;
  beforeAll(async () => {
    app = await startApp({ env: { FILE_MAX_MB: '1' } });
    admin = await createAdministrator(app);
    ({ team, owner } = await startCustomer(app, admin));
  });
  afterAll(async () => app.stop());

  const send = (bytes: Buffer, by: Joined = owner, name = 'Rapport été.pdf') =>
    by
      .post('/files', bytes, team)
      .set('Content-Type', 'application/pdf')
      .set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  const kept = async (bytes: Buffer): Promise<TeamFile> => UploadFile.responses[201].body.parse((await send(bytes).expect(201)).body).data;
  const linkTo = async ({ id }: TeamFile, by: Joined = owner): Promise<string> => {
    const { body } = (await by.post(`/files/${id}/links`, {}, team).expect(201)) as { body: unknown };
    return CreateFileLink.responses[201].body.parse(body).data.url.replace(app.url, '');
  };
  const fetchBytes = (link: string) =>
    app
      .request()
      .get(link)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          done(null, Buffer.concat(chunks));
        });
      });

  it('comes back byte by byte through a link, as a download and never as a page', async () => {
    const bytes = randomBytes(700_001);
    const file = await kept(bytes);
    expect(file).toMatchObject({ name: 'Rapport été.pdf', sizeBytes: bytes.length, contentType: 'application/pdf' });
    const response = await fetchBytes(await linkTo(file)).expect(200);
    expect(bytes.equals(response.body as Buffer)).toBe(true);
    const headers = response.headers as Record<string, string>;
    expect(headers['content-disposition']).toContain("filename*=UTF-8''Rapport%20%C3%A9t%C3%A9.pdf");
    expect(headers['content-security-policy']).toContain('sandbox');
    await app.request().get(`/uploads/${file.name}`).expect(404);
  });

  it('is refused when it is too large, and leaves nothing behind', async () => {
    expect(await codeOf(send(randomBytes(1_100_000)).expect(413))).toBe('request.too-large');
    const { rows } = await app.database.owner.query<{ files: number; parts: number }>(
      `select (select count(*)::int from team_files where sha_256 is null) as files,
              (select count(*)::int from luminous.file_part p where not exists (select from team_files f where f.document_id = p.file_id)) as parts`,
    );
    expect(rows).toEqual([{ files: 0, parts: 0 }]);
    await owner.post('/files', {}, team).expect(415);
  });

  it('is nobody else’s', async () => {
    const file = await kept(Buffer.from('secret'));
    const other = await startCustomer(app, admin);
    await other.owner.post(`/files/${file.id}/links`, {}, team).expect(404);
    await other.owner.post(`/files/${file.id}/links`, {}, other.team).expect(404);
    await other.owner.del(`/files/${file.id}`, other.team).expect(404);
    const { body } = (await other.owner.get('/files', other.team).expect(200)) as { body: unknown };
    expect(ListFiles.responses[200].body.parse(body).data).toEqual([]);
    const viewer = await bringIn(app, owner, team, 'viewer');
    await fetchBytes(await linkTo(file, viewer)).expect(200);
    await send(Buffer.from('x'), viewer).expect(403);
  });

  it('is closed to forged, changed and old links', async () => {
    const file = await kept(Buffer.from('secret'));
    const link = await linkTo(file);
    const [address = '', token = ''] = link.split('link=');
    const [text = '', signature = ''] = token.split('.');
    const payload = JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
    const changed = Buffer.from(JSON.stringify({ ...payload, expiresAtMs: 4_000_000_000_000 })).toString('base64url');
    for (const wrong of [`${changed}.${signature}`, `${text}.${'A'.repeat(43)}`]) {
      expect(await codeOf(app.request().get(`${address}link=${wrong}`).expect(410))).toBe('file.link-not-valid');
    }
    await app.request().get(`${address}link=x`).expect(400);
  });

  it('is closed when whoever asked for the link is out, the team is suspended, or it is removed', async () => {
    const file = await kept(Buffer.from('secret'));
    const viewer = await bringIn(app, owner, team, 'viewer');
    const links = [await linkTo(file, viewer), await linkTo(file)];
    await owner.del(`/members/${viewer.id}`, team).expect(200);
    expect(
      await codeOf(
        app
          .request()
          .get(links[0] ?? '')
          .expect(410),
      ),
    ).toBe('file.link-not-valid');
    const state = (verb: string, body: object) =>
      app.request().post(`/luminous/customers/${team.team}/${verb}`).set('Authorization', `Bearer ${admin.token}`).send(body).expect(200);
    await state('suspend', { reason: 'Test' });
    await app
      .request()
      .get(links[1] ?? '')
      .expect(410);
    await state('restore', {});
    await fetchBytes(links[1] ?? '').expect(200);
    await owner.del(`/files/${file.id}`, team).expect(200);
    await app
      .request()
      .get(links[1] ?? '')
      .expect(410);
    expect(app.log()).not.toContain((links[1] ?? '').split('link=')[1]);
  });
});
