import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { toCanonicalJson, type Canonical } from '../../../src/plugins/audit/server/src/domain/canonical-json';
import { packZip } from '../../../src/plugins/audit/server/src/services/bundle/pack-zip';
import { formatVerifierKey, verifierOf } from '../../../src/plugins/audit/server/src/services/sealing/signed-note';
import { eventually } from '../../helpers/app';
import { setStage, type Stage } from '../../helpers/hostile/stage';
import { newSigner, openWriter, sealAll } from '../../helpers/ledger';
import { ageEvents } from '../../helpers/retention';
import { startVerifier, type Verdict, type Verifier } from '../../helpers/verifier';

const signer = newSigner();
const key = formatVerifierKey(verifierOf(signer.origin, signer.key));

type Files = Map<string, Buffer>;

/** Bundles are stored, never compressed. */
const unpack = (bundle: Buffer): Files => {
  const files: Files = new Map();
  for (let at = 0; bundle.readUInt32LE(at) === 0x04034b50;) {
    const begin = at + 30 + bundle.readUInt16LE(at + 26);
    const end = begin + bundle.readUInt32LE(at + 18);
    files.set(bundle.toString('latin1', at + 30, begin), bundle.subarray(begin, end));
    at = end;
  }
  return files;
};

const Manifest = z.looseObject({ files: z.record(z.string(), z.object({ sha256: z.string(), size: z.string() })) });

/** With a manifest that fits whatever the files say now. */
const pack = (files: Files, changes: Readonly<Record<string, Canonical | undefined>> = {}): Buffer => {
  const manifest = Manifest.parse(JSON.parse(files.get('manifest.json')?.toString() ?? ''));
  const named = [...files].filter(([name]) => name !== 'manifest.json');
  const listed = named.map(([name, bytes]) => [
    name,
    { sha256: createHash('sha256').update(bytes).digest('hex'), size: String(bytes.length) },
  ]);
  const told = toCanonicalJson({ ...(manifest as Record<string, Canonical>), files: Object.fromEntries(listed) as Canonical, ...changes });
  return Buffer.concat([...packZip([['manifest.json', Buffer.from(told)] as const, ...named].map(([name, bytes]) => ({ name, bytes })))]);
};

const Line = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
type Line = z.infer<typeof Line>;
const linesOf = (files: Files, name: string): Line[] =>
  (files.get(name)?.toString() ?? '')
    .split('\n')
    .slice(0, -1)
    .map((line) => Line.parse(JSON.parse(line)));
const putLines = (files: Files, name: string, lines: readonly Line[]): Files =>
  new Map(files).set(name, Buffer.from(lines.map((line) => `${toCanonicalJson(line)}\n`).join('')));

describe('41: a bundle and pruning', () => {
  let stage: Stage;
  let verifier: Verifier;
  let site: string;
  let before: Buffer;
  let after: Buffer;
  /** What was answered before the pruning itself was sealed. */
  let early: Response;
  beforeAll(async () => {
    verifier = await startVerifier();
    stage = await setStage();
    const { database } = stage.app;
    const { rows } = await database.owner.query<{ id: string }>(
      `select document_id as id from sites where team_id = $1::text and code = 'open'`,
      [stage.own.id],
    );
    site = rows[0]?.id ?? '';
    for (const name of ['two', 'three']) await rename(name);
    await ageEvents(database, 11);
    await rename('four');
    await sealAll(database, signer);
    before = await take();
    // As every night, on whichever server takes it.
    await database.owner.query(`select graphile_worker.add_job('prune-ledger-nightly', $1::json)`, [
      JSON.stringify({ actor: { kind: 'system', id: 'nightly', scope: 'all' }, payload: {} }),
    ]);
    await eventually(async () => ((await countPruned()) > 0 ? true : undefined));
    early = await ask();
    await sealAll(database, signer);
    after = await take();
  });
  afterAll(async () => {
    await verifier.stop();
    await stage.app.stop();
  });

  const rename = async (name: string) => {
    const writer = await openWriter(stage.app.database, 'member:somebody');
    await writer.query(`select set_config('app.reason', 'because', false)`);
    await writer.query('update sites set name = $1::text where document_id = $2::text', [name, site]);
    await writer.end();
  };
  const countPruned = async (): Promise<number> => {
    const { rows } = await stage.app.database.owner.query<{ count: number }>(
      `select count(*)::int as count from ledger.pruned d join ledger.event e on e.id = d.event_id where e.row_key = $1::text`,
      [site],
    );
    return rows[0]?.count ?? 0;
  };
  const get = async (path: string) => fetch(`${stage.app.url}/api/ledger${path}`, { headers: { Cookie: stage.owner.cookie } });
  const ask = async () => get(`/bundle?type=sites&key=${site}&team=${stage.own.slug}`);
  const take = async (): Promise<Buffer> => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const verify = async (bundle: Buffer): Promise<Verdict> => verifier.verify(bundle, { keys: [key] });
  const textOf = ({ lines }: Verdict, name: string): string | undefined => lines.find((line) => line.name === name)?.text;
  const accused = ({ lines }: Verdict) => lines.filter(({ verdict }) => verdict === 'tampered').map(({ name, text }) => `${name}: ${text}`);

  it('of before verifies as before', async () => {
    const verdict = await verify(before);
    expect(verdict.exitCode).toBe(0);
    expect(textOf(verdict, 'retention')).toBeUndefined();
    expect(unpack(before).get('events.csv')?.toString()).toContain('two');
  });

  it('waits until the pruning itself is sealed', async () => {
    expect({ status: early.status, body: (await early.json()) as unknown }).toMatchObject({
      status: 409,
      body: { code: 'ledger.not-sealed' },
    });
  });

  it('of after says what is no longer kept, shows that the log says so, and verifies', async () => {
    const verdict = await verify(after);
    expect(verdict.lines.filter(({ verdict }) => verdict === 'tampered' || verdict === 'unclear')).toEqual([]);
    expect(verdict.exitCode).toBe(0);
    expect(textOf(verdict, 'retention')).toMatch(/^of 2 of \d+ events the values are no longer kept: the log says that they were pruned$/);
    expect(textOf(verdict, 'not proven')).toBeDefined();
    const table = unpack(after).get('events.csv')?.toString() ?? '';
    expect(table).toContain('values no longer kept');
    expect(table).not.toContain('two');
    expect(table).toContain('four');
  });

  it('that merely leaves values out is found out', async () => {
    const files = unpack(after);
    const lines = linesOf(files, 'events.jsonl');
    const pruned = lines.find((line) => line['pruned'] !== undefined)?.['pruned'] ?? '';
    const hidden = lines.map((line) => {
      const { payload, salt: _, ...rest } = line;
      return payload === undefined ? line : { ...rest, pruned };
    });
    expect(accused(await verify(pack(putLines(files, 'events.jsonl', hidden)))).join('\n')).toMatch(
      /retention: the values of event .* are missing, and were not pruned/,
    );
  });

  it.each<[string, (lines: Line[]) => Line[], RegExp]>([
    ['leaves the log’s word out', () => [], /retention: the prunings are not those/],
    [
      'names more events than the log',
      (lines) => lines.map((line) => ({ ...line, events: [...[line['events'] ?? []].flat(), '9'] })),
      /was one of other events/,
    ],
    [
      'lets the log say something else',
      (lines) => lines.map((line) => ({ ...line, payload: String(line['payload']).replace('"class":"regulated"', '"class":"settings"') })),
      /is not told as it was committed to/,
    ],
    ['takes another event for a pruning', (lines) => lines.map((line) => ({ ...line, index: '0' })), /is not in the log that was signed/],
  ])('that %s is found out', async (_what, change, accusation) => {
    const files = unpack(after);
    expect(accused(await verify(pack(putLines(files, 'prunings.jsonl', change(linesOf(files, 'prunings.jsonl')))))).join('\n')).toMatch(
      accusation,
    );
  });

  it('of whole values is no bundle of the second version, and the reverse', async () => {
    expect((await verify(pack(unpack(before), { version: '2' }))).exitCode).toBe(1);
    expect((await verify(pack(unpack(after), { version: '1' }))).exitCode).toBe(1);
    expect((await verify(pack(unpack(after), { version: '3' }))).exitCode).toBe(2);
  });

  it('can be flipped nowhere in what it says of pruning', async () => {
    const first = after.indexOf(Buffer.from('prunings.jsonl')) - 30;
    const end = after.indexOf(Buffer.from('PK\u0003\u0004', 'latin1'), first + 4);
    for (let at = first; at < end; at += 7) {
      const flipped = Buffer.from(after);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect([at, (await verify(flipped)).exitCode]).not.toEqual([at, 0]);
    }
  });

  it('leaves the proof of what was pruned, and tells readers why its values are not there', async () => {
    const Page = z.object({
      data: z.array(z.looseObject({ event: z.string(), at: z.string(), isPruned: z.boolean(), reason: z.string().nullable() })),
    });
    const path = `/records/sites/${site}`;
    const { data } = Page.parse(await (await get(`${path}/history?team=${stage.own.slug}`)).json());
    expect(data.map(({ isPruned, reason }) => [isPruned, reason])).toEqual([
      [false, 'because'],
      [false, 'because'],
      [true, null],
      // Other rows of the save that brought it in are still as that left them, and proven with its reason.
      [true, 'test'],
    ]);
    const { event: oldest, at } = data.at(-1) ?? { event: '', at: '' };
    expect((await get(`/events/${oldest}/proof?team=${stage.own.slug}`)).status).toBe(200);
    const told = (await (await get(`/events?team=${stage.own.slug}&type=sites&key=${site}`)).json()) as unknown;
    expect(told).toMatchObject({ data: expect.arrayContaining([expect.objectContaining({ isPruned: true })]) as unknown });
    const asOf = (await (await get(`${path}/as-of?team=${stage.own.slug}&at=${at}`)).json()) as unknown;
    expect(asOf).toMatchObject({ data: { state: 'no-longer-kept', values: null } });
  });

  it('50: tells another team nothing of what was pruned', async () => {
    const writer = await openWriter(stage.app.database, 'member:other');
    await writer.query(`select set_config('app.scope', '', false), set_config('app.team', $1::text, false)`, [stage.foreign.id]);
    const { rows } = await writer.query<{ own: boolean }>(
      `select d.team_id = $1::text as own from ledger.pruned d union all select h.team_id = $1::text from ledger.hold h`,
      [stage.foreign.id],
    );
    expect(rows.filter(({ own }) => !own)).toEqual([]);
    await writer.end();
  });
});
