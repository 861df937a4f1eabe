import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { formatVerifierKey, verifierOf } from '../../../src/plugins/audit/server/src/services/sealing/signed-note';
import { setStage, type Stage } from '../../helpers/hostile/stage';
import { newSigner, sealAll } from '../../helpers/ledger';

import { asAdministrator } from '../../helpers/database';
import { setting } from '../../helpers/setting';
import { verifierFile } from '../../helpers/verifier';

const signer = newSigner();
const key = formatVerifierKey(verifierOf(signer.origin, signer.key));

/** Files of an archive, read by a library that others keep. */
const unpack = async (archive: Buffer): Promise<Map<string, string>> => {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true, strictFileNames: true }, (error, opened) => {
      if (error === null) resolve(opened);
      else reject(error);
    });
  });
  const files = new Map<string, string>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => {
      resolve(files);
    });
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) {
          reject(error);
          return;
        }
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          files.set(entry.fileName, Buffer.concat(chunks).toString());
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
};

describe('a bundle of the ledger', () => {
  let stage: Stage;
  let directory: string;
  let site: string;
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'luminous-bundle-'));
    stage = await setStage();
    site = await findSite(stage.own.id);
    await rename(`=HYPERLINK("http://x"),é`);
    await sealAll(stage.app.database, signer);
  });
  afterAll(async () => {
    await stage.app.stop();
    await rm(directory, { recursive: true });
  });

  const findSite = async (team: string): Promise<string> => {
    const { rows } = await stage.app.database.owner.query<{ id: string }>(
      `select document_id as id from sites where team_id = $1::text and code = 'open'`,
      [team],
    );
    return rows[0]?.id ?? '';
  };

  const rename = async (name: string) =>
    stage.app.database.owner.query('update sites set name = $1::text where document_id = $2::text', [name, site]);

  const countExports = async (): Promise<number> => {
    const { rows } = await stage.app.database.owner.query<{ count: string }>(
      `select count(*)::text from ledger.event where kind = 'access' and action = 'exported'`,
    );
    return Number(rows[0]?.count);
  };

  const ask = async (
    record: string,
    {
      team = stage.own.slug,
      headers = {},
      ...query
    }: { team?: string; since?: string; with?: string; headers?: Record<string, string> } = {},
  ) => {
    const wanted = Object.entries({ type: 'sites', key: record, team, ...query }).filter(([, value]) => value !== '');
    return fetch(`${stage.app.url}/api/ledger/bundle?${new URLSearchParams(wanted).toString()}`, {
      headers: { Cookie: stage.owner.cookie, ...headers },
    });
  };

  const take = async (since = ''): Promise<Buffer> => {
    const answer = await ask(site, { since });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };

  /** As whoever was given the bundle does it. */
  const verify = async (bundle: Buffer, ...options: string[]): Promise<{ exitCode: number; text: string }> => {
    const file = path.join(directory, 'bundle.zip');
    await writeFile(file, bundle);
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [verifierFile, file, ...options], { env: {} }, (_, stdout) => {
        resolve({ exitCode: child.exitCode ?? -1, text: stdout });
      });
    });
  };

  const latestNote = async (): Promise<string> => (await fetch(`${stage.app.url}/api/ledger/checkpoint`)).text();

  it('is verified by what it brings along and a key from elsewhere, and by any archive tool', async () => {
    const answer = await ask(site);
    const size = (await latestNote()).split('\n')[1] ?? '';
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toContain(`glassbox-${site}-${size}.zip`);
    const bundle = Buffer.from(await answer.arrayBuffer());
    const files = await unpack(bundle);
    expect([...files.keys()]).toEqual(['manifest.json', 'checkpoint', 'events.jsonl', 'events.csv', 'verify.mjs', 'README.txt']);
    expect(files.get('verify.mjs')).toBe(await readFile(verifierFile, 'utf8'));
    expect(await verify(bundle, '--key', key)).toMatchObject({ exitCode: 0, text: expect.stringContaining('VERIFIED') as unknown });
    expect((await verify(bundle)).exitCode).toBe(2);
    expect((await verify(bundle, '--key', key, '--unheard-of')).exitCode).toBe(2);
    expect((await verify(bundle, '--key', formatVerifierKey(verifierOf(signer.origin, newSigner().key)))).exitCode).toBe(1);
    expect(await verify(Buffer.concat([bundle, Buffer.of(0)]), '--key', key)).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('TAMPERED') as unknown,
    });
  });

  it('47: holds a table that no spreadsheet executes', async () => {
    const files = await unpack(await take());
    expect(files.get('events.csv')).toContain(`"'=HYPERLINK(""http://x""),é"`);
  });

  it('is recorded before it is given, in the history that it holds', async () => {
    const before = await countExports();
    await take();
    expect(await countExports()).toBe(before + 1);
    const { rows } = await stage.app.database.owner.query<{ actor: string; row_key: string; team_id: string }>(
      `select actor, row_key, team_id from ledger.event where kind = 'access' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ actor: `member:${stage.owner.id}`, row_key: site, team_id: stage.own.id }]);
    // Takings and changes that are sealed together are told together.
    await rename('after it was taken');
    await sealAll(stage.app.database, signer);
    const bundle = await take();
    expect(await verify(bundle, '--key', key)).toMatchObject({ exitCode: 0 });
    expect((await unpack(bundle)).get('events.csv')).toMatch(/,access,exported,/);
  });

  it('46: is not given when it cannot be recorded', async () => {
    const { database } = stage.app;
    const emit = 'function ledger.emit(text, text, text, text, text, text, timestamptz, text)';
    await database.owner.query(`revoke execute on ${emit} from ${setting.serverRole}`);
    const answer = await ask(site);
    await database.owner.query(`grant execute on ${emit} to ${setting.serverRole}`);
    expect({ status: answer.status, body: (await answer.json()) as unknown }).toMatchObject({
      status: 503,
      body: { code: 'server.unavailable' },
    });
  });

  it('shows whoever kept a checkpoint that nothing was changed since', async () => {
    const note = await latestNote();
    const kept = path.join(directory, 'kept');
    await writeFile(kept, note);
    await rename('later');
    await sealAll(stage.app.database, signer);
    const bundle = await take(note.split('\n')[1]);
    const { exitCode, text } = await verify(bundle, '--key', key, '--trusted-checkpoint', kept, '--max-age-days', '1');
    expect({ exitCode, text }).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('append-only: the log begins with all') as unknown,
    });
    expect((await verify(await take(), '--key', key, '--trusted-checkpoint', kept)).exitCode).toBe(2);
    expect((await ask(site, { since: '99999999' })).status).toBe(400);
  });

  it('holds what hangs on the record as well, when that is asked for, and is verified as a whole', async () => {
    const answer = await ask(site, { with: 'related' });
    expect(answer.status).toBe(200);
    const bundle = Buffer.from(await answer.arrayBuffer());
    const { records } = z
      .object({ records: z.array(z.object({ type: z.string(), key: z.string() })) })
      .parse(JSON.parse((await unpack(bundle)).get('manifest.json') ?? ''));
    expect(records).toContainEqual(expect.objectContaining({ type: 'sites', key: site }));
    expect(new Set(records.map(({ type }) => type))).toEqual(new Set(['imports', 'results', 'samples', 'sites', 'stations']));
    expect(await verify(bundle, '--key', key)).toMatchObject({ exitCode: 0 });
    const { rows } = await stage.app.database.owner.query<{ key: string; detail: string }>(
      `select e.row_key as key, p.detail from ledger.event e join ledger.payload p on p.event_id = e.id
        where e.kind = 'access' and e.action = 'exported' order by e.id desc limit 1`,
    );
    expect(rows).toEqual([{ key: site, detail: expect.stringContaining('bundle with what hangs on it') as unknown }]);
    expect((await ask('nothing', { with: 'related' })).status).toBe(404);
  });

  it('50: of another team’s record is not there, and leaves no trace in that record', async () => {
    const before = await countExports();
    const foreign = await findSite(stage.foreign.id);
    const told = async (record: string) => {
      const answer = await ask(record);
      const { requestId, ...problem } = z.looseObject({ requestId: z.string() }).parse(await answer.json());
      return { status: answer.status, problem };
    };
    const hidden = await told(foreign);
    expect(hidden.status).toBe(404);
    expect(hidden).toEqual(await told('nothing'));
    expect((await ask(foreign, { team: stage.foreign.slug })).status).toBe(404);
    const withoutRight = { Cookie: '', Authorization: `Bearer ${stage.key.key}` };
    expect((await ask(site, { headers: withoutRight })).status).toBe(403);
    expect(await countExports()).toBe(before);
  });

  it('of staff is of any team', async () => {
    const answer = await ask(site, { headers: { Cookie: '', Authorization: `Bearer ${stage.app.staffToken}` } });
    expect(answer.status).toBe(200);
  });

  it('of a record that waits for its first seal is told to come', async () => {
    const { rows } = await stage.app.database.owner.query<{ id: string }>(
      `insert into sites (document_id, team_id, code, name, state) values (luminous.new_document_id(), $1::text, 'new', 'new', 'active')
       returning document_id as id`,
      [stage.own.id],
    );
    const answer = await ask(rows[0]?.id ?? '');
    expect({ status: answer.status, body: (await answer.json()) as unknown }).toMatchObject({
      status: 409,
      body: { code: 'ledger.not-sealed' },
    });
  });

  it('leaves out who looked at a record that too many looked at, and says that it may', async () => {
    const { rows } = await stage.app.database.owner.query<{ id: string }>(
      `with made as (
         insert into sites (document_id, team_id, code, name, state) values (luminous.new_document_id(), $1::text, 'busy', 'busy', 'active')
         returning document_id, team_id)
       select min(document_id) as id
         from (select m.document_id, ledger.emit('access', 'read', 'sites', m.document_id, m.team_id, null)
                 from made m cross join generate_series(1, 5000)) emitted`,
      [stage.own.id],
    );
    await sealAll(stage.app.database, signer);
    const answer = await ask(rows[0]?.id ?? '');
    expect(answer.status).toBe(200);
    const bundle = Buffer.from(await answer.arrayBuffer());
    const { records, notProven } = z
      .object({ records: z.array(z.object({ chain: z.string(), events: z.string() })), notProven: z.array(z.string()) })
      .parse(JSON.parse((await unpack(bundle)).get('manifest.json') ?? ''));
    expect(records).toEqual([{ chain: 'changes', events: '1' }]);
    expect(notProven).toContainEqual(expect.stringContaining('"happenings" was left out'));
    expect(await verify(bundle, '--key', key)).toMatchObject({ exitCode: 0 });
  });

  it('6: shows a change that was made behind the back of the ledger', async () => {
    const { name } = stage.app.database;
    await asAdministrator(async (admin) => {
      await admin.query('alter table sites disable trigger all');
      await admin.query('update sites set name = $1::text where document_id = $2::text', ['forged', site]);
      await admin.query('alter table sites enable always trigger all').catch(() => undefined);
    }, name);
    const { exitCode, text } = await verify(await take(), '--key', key);
    expect({ exitCode, text }).toMatchObject({
      exitCode: 1,
      text: expect.stringMatching(/TAMPERED {2}values: the values of event/) as unknown,
    });
  });
});
