import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListSaves, ListVerifierKeys, type AuditorRequest } from '../../src/plugins/audit/contracts';
import { createColleague, type Administrator } from '../helpers/administrator';
import { eventually, type App } from '../helpers/app';
import {
  approve,
  askFor,
  decline,
  download,
  inTwoDays,
  listRequests,
  manifestOf,
  readReceipt,
  readRequest,
  setAuditStage,
  untilSettled,
  withdraw,
  type AuditStage,
  type Place,
  type TeamPlace,
} from '../helpers/auditor-requests';
import { codeOf } from '../helpers/code-of';
import { bringIn } from '../helpers/people';
import { addSiteAs } from '../helpers/saves';
import { verifierFile } from '../helpers/verifier';

describe('an auditor’s request', () => {
  let app: App;
  let admin: Administrator;
  let operator: TeamPlace;
  let regulator: TeamPlace;
  let third: TeamPlace;
  let ofSite: AuditStage['ofSite'];
  let ofStation: AuditStage['ofStation'];
  let give: AuditStage['give'];
  let seal: AuditStage['seal'];
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'luminous-auditor-'));
    ({ app, admin, operator, regulator, third, ofSite, ofStation, give, seal } = await setAuditStage());
  });
  afterAll(async () => {
    await app.stop();
    await rm(directory, { recursive: true });
  });

  const take = async (request: AuditorRequest): Promise<Buffer> => {
    const { body } = (await download(regulator, request)
      .buffer(true)
      .parse((answer, done) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          done(null, Buffer.concat(chunks));
        });
      })
      .expect(200)) as { body: Buffer };
    return body;
  };

  const verify = async (bundle: Buffer): Promise<number> => {
    const file = path.join(directory, 'bundle.zip');
    await writeFile(file, bundle);
    const { body } = (await app.request().get('/api/ledger/keys').expect(200)) as { body: unknown };
    const [key] = ListVerifierKeys.responses[200].body.parse(body).data;
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [verifierFile, file, '--key', key?.verifier ?? ''], { env: {} }, () => {
        resolve(child.exitCode ?? -1);
      });
    });
  };

  /** What the ledger tells the team whose records they are, the earliest first. */
  const toldOwner = async ({ id }: Pick<AuditorRequest, 'id'>): Promise<{ action: string; actor: string; reason: string | null }[]> => {
    const asked = { ...operator.team, type: 'auditor_requests', key: id, limit: '100' };
    const { body } = (await operator.owner.get('/ledger/events', asked).expect(200)) as { body: unknown };
    const saves = ListSaves.responses[200].body.parse(body).data.reverse();
    return saves.flatMap(({ actor, reason, records }) =>
      records.toSorted((one, other) => Number(one.event) - Number(other.event)).map(({ action }) => ({ action, actor, reason })),
    );
  };

  const asStaff = (method: 'get' | 'post', address: string, body: object = {}, token = admin.token) => {
    const sent = app.request()[method](`/luminous/auditor-requests${address}`).set('Authorization', `Bearer ${token}`);
    return method === 'get' ? sent : sent.send(body);
  };

  it('is asked, approved, made, fetched and verified, and leaves a receipt and an event of each step', async () => {
    const request = await askFor(regulator, operator, ofSite, 'Inspection of May');
    expect(request).toMatchObject({ state: 'asked', owner: operator.team.team, asker: regulator.team.team, endsAt: null });
    expect(await codeOf(download(regulator, request).expect(409))).toBe('auditor-request.not-made');
    expect(await readRequest(operator, request)).toMatchObject({ message: 'Inspection of May', hasReceipt: false });
    await approve(operator, request).expect(200);
    expect((await untilSettled(regulator, request)).state).toBe('made');

    const bundle = await take(request);
    expect(await verify(bundle)).toBe(0);
    const { records } = manifestOf(bundle);
    expect(new Set(records.map(({ type }) => type))).toEqual(new Set(['imports', 'results', 'samples', 'sites', 'stations']));
    expect(records.filter(({ type }) => type === 'stations').map(({ key }) => key)).toEqual([ofStation.key]);

    const receipt = await readReceipt(regulator, request);
    const { rows } = await app.database.owner.query<{ root: string }>(
      `select encode(root, 'base64') as root from ledger.checkpoint where size = $1::bigint`,
      [receipt.checkpointSize],
    );
    expect(receipt).toMatchObject({
      scope: ofSite,
      rootHash: rows[0]?.root,
      bundleSha256: createHash('sha256').update(bundle).digest('hex'),
      bundleBytes: String(bundle.length),
      recordCount: records.length,
      eventCount: records.reduce((sum, { events }) => sum + Number(events), 0),
      approvedBy: 'owner',
      downloads: [{ side: 'asker' }],
    });

    const told = await toldOwner(request);
    expect(told.map(({ action }) => action)).toEqual(['asked', 'viewed', 'approved', 'made', 'downloaded', 'viewed']);
    const [byRegulator, byOperator] = [`member:${await personOf(regulator)}`, `member:${await personOf(operator)}`];
    expect(told.map(({ actor }) => actor)).toEqual([byRegulator, byOperator, byOperator, byOperator, byRegulator, byRegulator]);
    const { steps } = await readRequest(operator, request);
    expect(steps.map(({ step }) => step)).toEqual(told.map(({ action }) => action));
    expect(steps[0]?.actor).toBe(byRegulator);
    // Whoever asks learns which side did something, not who it was.
    expect((await readRequest(regulator, request)).steps.find(({ step }) => step === 'approved')).toMatchObject({
      side: 'owner',
      actor: null,
    });
    // The record's own history tells it too.
    const { rows: given } = await app.database.owner.query(
      `select 1 from ledger.event where action = 'bundled' and table_name = 'sites' and row_key = $1::text and team_id = $2::text`,
      [ofSite.key, operator.id],
    );
    expect(given).toHaveLength(1);
  });

  const personOf = async ({ owner }: Place): Promise<string> => {
    const { body } = (await owner.get('/session').expect(200)) as { body: { data: { id: string } } };
    return body.data.id;
  };

  it('gives what was approved, not what was asked for, and says that it was narrowed', async () => {
    const request = await askFor(regulator, operator, ofSite);
    await approve(operator, request, { scope: ofStation }).expect(200);
    await untilSettled(regulator, request);
    const bundle = await take(request);
    expect(await verify(bundle)).toBe(0);
    expect(manifestOf(bundle).records.map(({ type, key }) => ({ type, key }))).toEqual([{ type: 'stations', key: ofStation.key }]);
    expect((await readReceipt(regulator, request)).scope).toEqual(ofStation);
    expect((await toldOwner(request)).map(({ action }) => action)).toEqual(expect.arrayContaining(['narrowed', 'approved']));
  });

  it('gives what was there when it was approved, as soon as that is sealed', async () => {
    const site = await addSiteAs(app.database, 'admin:1', { id: operator.id, slug: operator.team.team });
    await seal();
    const request = await askFor(regulator, operator, { kind: 'related', type: 'sites', key: site });
    await app.database.owner.query(`update sites set name = 'Second' where document_id = $1::text`, [site]);
    await approve(operator, request).expect(200);
    await app.database.owner.query(
      `insert into stations (document_id, team_id, code, name, site_id) values (luminous.new_document_id(), $1::text, 'later', 'Later', $2::text)`,
      [operator.id, site],
    );
    await eventually(async () => {
      const { rowCount } = await app.database.owner.query(
        `select from graphile_worker.jobs where task_identifier = 'make-auditor-bundle' and last_error is not null`,
      );
      return rowCount === 1 ? true : undefined;
    });
    await seal();
    expect((await untilSettled(regulator, request)).state).toBe('made');
    expect(manifestOf(await take(request)).records).toEqual([{ type: 'sites', key: site, chain: 'changes', events: '2' }]);
  });

  it('of a period gives its records, and of a longer one only a part when that is approved', async () => {
    const wide = { kind: 'period', from: '2000-01-01T00:00:00Z', to: '2199-01-01T00:00:00Z' } as const;
    const request = await askFor(regulator, operator, wide);
    expect(await codeOf(approve(operator, request, { scope: { ...wide, from: '1999-01-01T00:00:00Z' } }).expect(422))).toBe(
      'auditor-request.beyond-asked',
    );
    expect(await codeOf(approve(operator, request, { scope: { ...wide, to: '2000-02-01T00:00:00Z' } }).expect(422))).toBe(
      'auditor-request.nothing-there',
    );
    await approve(operator, request, { scope: ofStation }).expect(200);
    expect((await untilSettled(regulator, request)).state).toBe('made');
  });

  it('gives no more than was asked for, and nothing of another team', async () => {
    const request = await askFor(regulator, operator, ofStation);
    for (const scope of [ofSite, { kind: 'record', type: 'sites', key: ofSite.key } as const]) {
      expect(await codeOf(approve(operator, request, { scope }).expect(422))).toBe('auditor-request.beyond-asked');
    }
    const foreign = await askFor(regulator, third, ofSite);
    expect(await codeOf(approve(third, foreign).expect(422))).toBe('auditor-request.nothing-there');
    const later = await askFor(regulator, operator, { kind: 'period', from: '2190-01-01T00:00:00Z', to: '2191-01-01T00:00:00Z' });
    expect(await codeOf(approve(operator, later, { scope: ofStation }).expect(422))).toBe('auditor-request.beyond-asked');
    for (const one of [request, later]) await decline(operator, one).expect(200);
  });

  it('is not there for a third team, and is decided by nobody but the team that is asked', async () => {
    const request = await give(ofSite);
    const open = await askFor(regulator, operator, ofSite);
    expect(await listRequests(third)).not.toContainEqual(expect.objectContaining({ id: request.id }));
    for (const one of [request, open]) {
      await third.owner.get(`/auditor-requests/${one.id}`, third.team).expect(404);
      await third.owner.get(`/auditor-requests/${one.id}/receipt`, third.team).expect(404);
      await download(third, one).expect(404);
      await approve(third, one).expect(404);
      await decline(third, one).expect(404);
      await withdraw(third, one).expect(404);
    }
    expect(await codeOf(approve(regulator, open).expect(404))).toBe('resource.not-found');
    await decline(regulator, open).expect(404);
    const reader = { team: operator.team, owner: await bringIn(app, operator.owner, operator.team, 'auditor') };
    await approve(reader, open).expect(403);
    await withdraw(reader, request).expect(403);
    const viewer = { team: regulator.team, owner: await bringIn(app, regulator.owner, regulator.team, 'viewer') };
    await download(viewer, request).expect(403);
    await viewer.owner.post('/auditor-requests', { owner: operator.team.team, scope: ofSite }, regulator.team).expect(403);
    await decline(operator, open).expect(200);
  });

  it('is declined with a reason that both sides read', async () => {
    const request = await askFor(regulator, operator, ofSite);
    await operator.owner.post(`/auditor-requests/${request.id}/decline`, {}, operator.team).expect(400);
    await decline(operator, request, 'Ask for one site').expect(200);
    expect(await readRequest(regulator, request)).toMatchObject({ state: 'declined', declineReason: 'Ask for one site', endsAt: null });
    expect(await codeOf(approve(operator, request).expect(409))).toBe('auditor-request.not-open');
    expect(await codeOf(download(regulator, request).expect(409))).toBe('auditor-request.not-made');
    expect((await toldOwner(request)).find(({ action }) => action === 'declined')?.reason).toBe('Ask for one site');
  });

  it('is decided once, however many decide at the same time', async () => {
    const request = await askFor(regulator, operator, ofStation);
    const answers = await Promise.all(
      [0, 1, 2, 3].flatMap((n) =>
        [approve(operator, request), decline(operator, request, `Number ${String(n)}`)].map(async (sent) => sent),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    const decisions = (await toldOwner(request)).filter(({ action }) => ['approved', 'declined'].includes(action));
    expect(decisions).toHaveLength(1);
    const { state } = await untilSettled(regulator, request);
    expect(decisions[0]?.action).toBe(state === 'declined' ? 'declined' : 'approved');
  });

  it('ends when either side ends it', async () => {
    const open = await askFor(regulator, operator, ofSite);
    expect(await codeOf(withdraw(operator, open).expect(409))).toBe('auditor-request.not-open');
    await withdraw(regulator, open).expect(200);
    expect(await codeOf(approve(operator, open).expect(409))).toBe('auditor-request.not-open');
    for (const side of [operator, regulator]) {
      const request = await give(ofStation);
      await withdraw(side, request).expect(200);
      expect(await codeOf(download(regulator, request).expect(409))).toBe('auditor-request.not-made');
      expect(await readReceipt(regulator, request)).toMatchObject({ scope: ofStation });
      expect(await codeOf(withdraw(side, request).expect(409))).toBe('auditor-request.not-open');
    }
  });

  it('ends by itself: nothing is fetched from then on, and its bundle goes', async () => {
    const request = await give(ofStation);
    await app.database.owner.query('alter table luminous.auditor_request disable trigger auditor_request_keeps_its_word');
    await app.database.owner.query(`update luminous.auditor_request set ends_at = now() - interval '1 second' where id = $1::text`, [
      request.id,
    ]);
    await app.database.owner.query('alter table luminous.auditor_request enable always trigger auditor_request_keeps_its_word');
    expect(await codeOf(download(regulator, request).expect(409))).toBe('auditor-request.not-made');
    expect((await readRequest(regulator, request)).state).toBe('expired');
    const nightly = { actor: { kind: 'system', id: 'nightly', scope: 'all' }, payload: {} };
    await app.database.owner.query(`select graphile_worker.add_job('end-auditor-requests', $1::json)`, [JSON.stringify(nightly)]);
    await eventually(async () => {
      const { rowCount } = await app.database.owner.query('select from luminous.auditor_request_part where request_id = $1::text', [
        request.id,
      ]);
      return rowCount === 0 ? true : undefined;
    });
    expect((await toldOwner(request)).at(-1)).toMatchObject({ action: 'expired', actor: 'system:nightly' });
    expect((await readReceipt(regulator, request)).recordCount).toBe(1);
  });

  it('is decided by Luminous where the law says so: with the legal basis, which everybody reads', async () => {
    const request = await askFor(regulator, operator, ofStation);
    const body = { endsAt: inTwoDays() };
    expect(await codeOf(asStaff('post', `/${request.id}/approve`, body).expect(422))).toBe('auditor-request.no-legal-basis');
    const person = await createColleague(app, admin, { code: 'luminous-support' });
    const { body: signedIn } = (await app.request().post('/admin/login').send(person).expect(200)) as { body: { data: { token: string } } };
    const legalBasis = 'Environmental Protection Act, section 227';
    await asStaff('post', `/${request.id}/approve`, { ...body, legalBasis }, signedIn.data.token).expect(403);
    await asStaff('get', `/${request.id}`, {}, signedIn.data.token).expect(200);
    await asStaff('post', `/${request.id}/approve`, { ...body, legalBasis }).expect(200);
    expect((await untilSettled(regulator, request)).state).toBe('made');
    expect(await verify(await take(request))).toBe(0);
    expect(await readRequest(operator, request)).toMatchObject({ isOnBehalf: true, legalBasis });
    expect(await readReceipt(regulator, request)).toMatchObject({ approvedBy: 'luminous', legalBasis });
    const approved = (await toldOwner(request)).find(({ action }) => action === 'approved');
    expect(approved).toMatchObject({ actor: `admin:${admin.id}`, reason: legalBasis });
    const { body: listed } = (await asStaff('get', '?state=made').expect(200)) as { body: { data: AuditorRequest[] } };
    expect(listed.data.map(({ id }) => id)).toContain(request.id);
  });
});
