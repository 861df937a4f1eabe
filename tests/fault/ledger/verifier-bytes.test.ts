import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BundleFile } from '../../../src/plugins/audit/server/src/domain/bundle/manifest';
import { packZip } from '../../../src/plugins/audit/server/src/services/bundle/pack-zip';
import { packFiles } from '../../helpers/bundles';
import { counted, editLeaf, genuine, judgeWith, withLine, withLines } from '../../helpers/forgery';
import { rounds } from '../../helpers/suite';
import { startVerifier, type Verifier } from '../../helpers/verifier';
import { zip } from '../../helpers/zip';

describe('the bytes of a bundle', () => {
  let verifier: Verifier;
  beforeAll(async () => {
    verifier = await startVerifier();
  });
  afterAll(async () => verifier.stop());

  const { judge, expectTampered, expectUnclear } = judgeWith(() => verifier);

  it('35: accepts one spelling only', async () => {
    const [first = ''] = genuine.lines;
    const spellings = [
      first.replace('"index":"1"', '"index":1'),
      first.replace('"index":"1"', '"index":"01"'),
      first.replace('"index":"1"', '"index":"1.0"'),
      first.replace('"index":"1"', '"index":9007199254740993'),
      first.replace('"index":"1"', '"index":"9007199254740993"'),
      first.replace('"index":"1"', '"index":"0","index":"1"'),
      first.replace('"index":"1"', '"\\u0069ndex":"1"'),
      first.replace('"index":"1",', '"index": "1",'),
      first
        .replace('"index":"1",', '')
        .replace('{', '{"index":"1",')
        .replace(/\{"index":"1",(.*)\}\n/, '{$1,"index":"1"}\n'),
      first.replace('"salt":"', '"salt":"\\ud800'),
      first.replace(/"salt":".{4}/, '"salt":"'),
      first.replace('"record":"0"', '"record":"0","x":"y"'),
      first.replace('\n', '\r\n'),
      first.slice(0, -1),
    ];
    for (const line of spellings)
      await expectTampered(
        'bytes',
        withLines((lines) => lines.with(0, line)),
      );
    // Bits that Base64 leaves unused make a second text of the same bytes.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const respell = (text: string) => text.replace(/(.)=(?=["\n])/, (_, last: string) => `${alphabet[alphabet.indexOf(last) + 1] ?? ''}=`);
    for (const at of genuine.lines.keys()) {
      await expectTampered(
        'bytes',
        withLines((lines) => lines.with(at, respell(lines[at] ?? ''))),
      );
    }
    await expectTampered('bytes', { ...genuine, note: respell(genuine.note) });
    const leaves: [string | RegExp, string][] = [
      ['"v":"1"', '"v":1'],
      ['"action":"insert"', '"action":"insert","action":"insert"'],
      ['"action"', '"\\u0061ction"'],
      [/\{"action":"insert",(.*)\}$/, '{$1,"action":"insert"}'],
    ];
    for (const [from, to] of leaves)
      await expectTampered(
        'bytes',
        withLine(0, (line) => editLeaf(line, from, to)),
      );
    // The same letter, composed and in two: to the eye no difference.
    await expectTampered(
      'values',
      withLine(1, ({ payload }) => ({ payload: payload.normalize('NFD') })),
    );
    const manifests: ((text: string) => string)[] = [
      (text) => text.replace('"version":"1"', '"version":1'),
      (text) => text.replace('"version":"1"', '"version":"1","version":"1"'),
      (text) => `${text}\n`,
      (text) => `\uFEFF${text}`,
    ];
    for (const change of manifests) expect((await judge(withManifest(change))).exitCode).not.toBe(0);
  });

  const withManifest = (change: (text: string) => string): Buffer =>
    packFiles(genuine, (files, manifest) => [{ name: 'manifest.json', bytes: Buffer.from(change(manifest)) }, ...files]);

  const withFiles = (change: (files: BundleFile[]) => BundleFile[]): Buffer =>
    packFiles(genuine, (files, manifest) => change([{ name: 'manifest.json', bytes: Buffer.from(manifest) }, ...files]));

  it('47, 48: sees a table that says something else than the events', async () => {
    const rows = genuine.table;
    expect(rows.map((row) => row[12])).toContain('=cmd|x');
    expect(packFiles(genuine).toString()).toContain(`,'=cmd|x,`);
    await expectTampered('events.csv', { ...genuine, table: rows.slice(0, -1) });
    await expectTampered('events.csv', { ...genuine, table: rows.slice(1) });
    await expectTampered('events.csv', { ...genuine, table: [...rows].reverse() });
    await expectTampered('events.csv', { ...genuine, table: rows.map((row) => row.map((cell) => (cell === 'closed' ? 'active' : cell))) });
  });

  it('49: opens no archive but the one that bundles are', async () => {
    const whole = packFiles(genuine);
    const extra = { name: 'extra.txt', bytes: Buffer.from('x') };
    await expectTampered(
      'bytes',
      withFiles((files) => [...files, extra]),
    );
    await expectTampered(
      'bytes',
      withFiles((files) => [...files, { ...extra, name: '../../evil.mjs' }]),
    );
    await expectTampered(
      'bytes',
      withFiles((files) => files.with(-1, { ...extra, name: '/etc/README.txt' })),
    );
    await expectTampered(
      'bytes',
      withFiles((files) => [...files, ...files.slice(1, 2)]),
    );
    await expectTampered(
      'bytes',
      withFiles((files) => files.slice(0, -1)),
    );
    await expectTampered(
      'bytes',
      withFiles((files) => files.slice(1)),
    );
    await expectTampered(
      'bytes',
      withFiles((files) => [...files.slice(0, 1), ...files.slice(1).reverse()]),
    );
    await expectTampered('bytes', Buffer.concat([whole, Buffer.from('x')]));
    expect((await judge(Buffer.concat([Buffer.from('x'), whole]))).exitCode).toBe(2);
    const named: Record<string, Buffer> = {};
    withFiles((files) => {
      for (const { name, bytes } of files) named[name] = bytes;
      return files;
    });
    expect((await judge(zip(named))).exitCode).toBe(1);
    expect((await judge(zip(named, (_, size) => size + 1))).exitCode).toBe(1);
    const bomb = Buffer.from(whole);
    bomb.writeUInt32LE(0xffffffff, 18);
    await expectTampered('bytes', bomb);
    expect((await judge(Buffer.alloc(0))).exitCode).toBe(2);
    expect((await judge(Buffer.concat([...packZip([])]))).exitCode).toBe(2);
  });

  it('concludes nothing from no event, and from formats that it does not know', async () => {
    await expectUnclear('bytes', { ...genuine, lines: [], table: [], records: [] });
    await expectUnclear(
      'bytes',
      withManifest((text) => text.replace('"version":"1"', '"version":"3"')),
    );
    await expectUnclear(
      'bytes',
      withManifest((text) => text.replace('luminous-glassbox', 'another')),
    );
    await expectUnclear(
      'bytes',
      withLine(0, (line) => editLeaf(line, '"v":"1"', '"v":"2"')),
    );
    const empty = { ...genuine, records: [...genuine.records, { type: 'sites', key: 'b', chain: 'changes', eventCount: 0 } as const] };
    expect((await judge(empty)).exitCode).toBe(1);
  });

  it('55: sees each byte that is flipped and each line that is dropped', async () => {
    const whole = packFiles(genuine);
    const everyByte = rounds({ quick: 3, sample: 3, deep: 1 });
    const unseen: number[] = [];
    for (let at = 0; at < whole.length; at += everyByte) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
      if ((await judge(bent)).exitCode === 0) unseen.push(at);
    }
    expect(unseen).toEqual([]);
    for (const at of genuine.lines.keys()) expect((await judge(counted(withLines((lines) => lines.toSpliced(at, 1))))).exitCode).toBe(1);
  });

  it('55: sees each byte of the evidence that is flipped by somebody who repairs all checksums', async () => {
    const everyByte = rounds({ quick: 9, sample: 9, deep: 1 });
    const unseen: string[] = [];
    const flipAll = async (name: string, bytes: Buffer, packWith: (bent: Buffer) => Buffer) => {
      for (let at = 0; at < bytes.length; at += everyByte) {
        const bent = Buffer.from(bytes);
        bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
        if ((await judge(packWith(bent))).exitCode === 0) unseen.push(`${name} ${String(at)}`);
      }
    };
    const { lines, note } = genuine;
    const raw = (overrides: Record<string, Buffer>) => packFiles({ ...genuine, overrides });
    await flipAll('events.jsonl', Buffer.from(lines.join('')), (bent) => raw({ 'events.jsonl': bent }));
    await flipAll('checkpoint', Buffer.from(note), (bent) => raw({ checkpoint: bent }));
    const files = new Map<string, Buffer>();
    packFiles(genuine, (all, manifest) => {
      for (const { name, bytes } of all) files.set(name, bytes);
      files.set('manifest.json', Buffer.from(manifest));
      return null;
    });
    await flipAll('events.csv', files.get('events.csv') ?? Buffer.alloc(0), (bent) => raw({ 'events.csv': bent }));
    await flipAll('manifest.json', files.get('manifest.json') ?? Buffer.alloc(0), (bent) =>
      packFiles(genuine, (all) => [{ name: 'manifest.json', bytes: bent }, ...all]),
    );
    expect(unseen).toEqual([]);
  });
});
