import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashLeaf } from '../../../src/plugins/audit/server/src/domain/tree/hashes';
import { formatVerifierKey, verifierOf } from '../../../src/plugins/audit/server/src/services/sealing/signed-note';
import { makeLog, partsOf, proofOf, readLine, signLog } from '../../helpers/bundles';
import {
  counted,
  editLeaf,
  genuine,
  happenings,
  judgeWith,
  log,
  relog,
  signer,
  trust,
  trustedOf,
  withLine,
  withLines,
} from '../../helpers/forgery';
import { newSigner } from '../../helpers/ledger';
import { startVerifier, type Verifier } from '../../helpers/verifier';

describe('the verifier', () => {
  let verifier: Verifier;
  beforeAll(async () => {
    verifier = await startVerifier();
  });
  afterAll(async () => verifier.stop());

  const { judge, expectVerified, expectTampered, expectUnclear } = judgeWith(() => verifier);

  it('finds nothing wrong with what is genuine, and says what is not proven', async () => {
    const { lines } = await expectVerified(genuine);
    expect(lines.filter(({ verdict }) => verdict === 'ok').map(({ name }) => name)).toEqual([
      'bytes',
      'manifest',
      'signature',
      'inclusion',
      'chain',
      'values',
      'events.csv',
      'age',
    ]);
    expect(lines.filter(({ name }) => name === 'not proven')).toHaveLength(5);
    for (let size = 1; size <= log.length; size += 1) {
      await expectVerified(partsOf(log, ['a', 'b'], signer, { since: size }), trustedOf(size));
      for (const key of ['a', 'b'])
        if (log.slice(0, size).some((entry) => entry.key === key)) await expectVerified(partsOf(log, [key], signer, { size }));
    }
  });

  it('7: names the event of which a value was altered', async () => {
    const forged = withLine(2, ({ payload }) => ({ payload: payload.replace('closed', 'active') }));
    const table = genuine.table.map((row) => row.map((cell) => (cell === 'closed' ? 'active' : cell)));
    expect(await expectTampered('values', { ...forged, table })).toContain('event "6"');
    await expectTampered(
      'values',
      withLine(2, () => ({ salt: Buffer.alloc(32).toString('base64') })),
    );
  });

  it('8: sees an altered leaf', async () => {
    await expectTampered(
      'inclusion',
      withLine(1, (line) => editLeaf(line, 'member:somebody', 'member:another')),
    );
  });

  it('9, 10: sees a tree that was made anew under the old signature', async () => {
    const forged = relog(1, { lie: { actor: 'member:another' } });
    await expectTampered('inclusion', { ...forged, note: genuine.note });
    const signature = genuine.note.slice(genuine.note.indexOf('— '));
    await expectTampered('signature', { ...forged, note: forged.note.slice(0, forged.note.indexOf('— ')) + signature });
  });

  it('11: sees a log made anew and signed with the real key by an older checkpoint', async () => {
    const forged = relog(1, { after: { name: 'Never so', state: 'active' } });
    await expectVerified(forged);
    await expectTampered('append-only', forged, trustedOf(3));
    await expectTampered('append-only', forged, trustedOf(log.length));
    await expectTampered('append-only', { ...forged, since: genuine.since }, trustedOf(3));
    await expectVerified(genuine, trustedOf(3));
    await expectUnclear('append-only', genuine, trustedOf(4));
  });

  it('12: believes no key that came with the bundle', async () => {
    const other = newSigner();
    const forged = partsOf(log, ['a'], other);
    await expectUnclear('signature', forged, { keys: [] });
    await expectUnclear('signature', genuine, { keys: [] });
    await expectTampered('signature', forged);
    await expectTampered('signature', { ...forged, signer });
    await expectTampered(
      'signature',
      { ...genuine, signer: other },
      { keys: [...trust.keys, formatVerifierKey(verifierOf(other.origin, other.key))] },
    );
    const elsewhere = { ...signer, origin: 'another.example/ledger' };
    await expectTampered('signature', partsOf(log, ['a'], elsewhere));
    expect((await judge(genuine, { keys: ['nonsense'] })).exitCode).toBe(2);
  });

  it('13: sees that an event is missing in the middle or at the beginning', async () => {
    await expectTampered('chain', counted(withLines((lines) => lines.toSpliced(1, 1))));
    await expectTampered('chain', counted(withLines((lines) => lines.toSpliced(0, 1))));
    await expectTampered(
      'manifest',
      withLines((lines) => lines.slice(0, -1)),
    );
  });

  it('15, 16: is not content with a log that was cut, or with an older state of it', async () => {
    const cut = partsOf(log, ['a'], signer, { size: 4 });
    await expectVerified(cut);
    await expectUnclear('append-only', cut, trustedOf(log.length));
    const regrown = makeLog([
      ...happenings.slice(0, 4),
      ...happenings.slice(4).map((one) => ({ ...one, reason: 'anew' })),
      { key: 'b', action: 'insert' },
    ]);
    await expectTampered('append-only', partsOf(regrown, ['a'], signer, { since: log.length }), trustedOf(log.length));
    const now = Date.parse('2026-03-01T00:00:00Z');
    await expectUnclear('age', genuine, { maxAgeDays: 30, now });
    await expectVerified(genuine, { maxAgeDays: 90, now });
    await expectUnclear('age', genuine, { now: Date.parse('2025-12-01T00:00:00Z') });
    await expectUnclear('append-only', genuine, { trustedCheckpoint: signLog(log, newSigner(), 3) });
  });

  it('19: sees events in another order', async () => {
    await expectTampered(
      'chain',
      withLines(([one = '', two = '', ...others]) => [two, one, ...others]),
    );
    const two = partsOf(log, ['a', 'b'], signer);
    await expectTampered(
      'chain',
      withLines((lines) => [...lines.slice(1), ...lines.slice(0, 1)], two),
    );
  });

  it('20: sees an event that was moved to another record', async () => {
    await expectTampered('chain', relog(2, { lie: { key: 'b' } }));
    const moved = withLines((lines) => [...lines, ...partsOf(log, ['b'], signer).lines.slice(-1)]);
    await expectTampered('chain', counted(moved));
  });

  it('21: sees an event that is there twice', async () => {
    await expectTampered('inclusion', counted(withLines((lines) => [...lines, ...lines.slice(-1)])));
    const twice = [...log, ...log.slice(1, 2).map((entry) => ({ ...entry, index: log.length }))];
    const replayed = partsOf(twice, ['a'], signer);
    await expectTampered('inclusion', replayed);
    await expectTampered('chain', replayed);
  });

  it('22: sees a gap, a repetition and a wrong predecessor in what is truly in the log', async () => {
    await expectTampered('chain', relog(5, { lie: { sequence: '4' } }));
    await expectTampered('chain', relog(5, { lie: { sequence: '2' } }));
    await expectTampered('chain', relog(4, { lie: { sequence: '2' } }));
    await expectTampered('chain', relog(4, { lie: { previous: hashLeaf(log[2]?.leaf ?? Buffer.alloc(0)) } }));
    await expectTampered('chain', relog(5, { lie: { previous: hashLeaf(log[1]?.leaf ?? Buffer.alloc(0)) } }));
    await expectTampered('chain', relog(5, { lie: { previous: null } }));
    await expectTampered('chain', relog(1, { lie: { previous: hashLeaf(Buffer.alloc(0)) } }));
  });

  it('22: counts changes and what else happened apart, and sees one that stands among the others', async () => {
    const [changes, happened] = [partsOf(log, ['a'], signer).records[0], partsOf(log, ['a'], signer).records[1]];
    expect([changes?.chain, happened?.chain, changes?.eventCount, happened?.eventCount]).toEqual(['changes', 'happenings', 4, 1]);
    await expectTampered('chain', relog(5, { lie: { kind: 'access' } }));
    await expectTampered('chain', relog(4, { lie: { kind: 'change' } }));
    const together = withLine(4, () => ({ record: '0' }));
    await expectTampered('chain', { ...together, records: together.records.slice(0, 1).map((one) => ({ ...one, eventCount: 5 })) });
  });

  it('23: sees an event that was recorded before the one that it continues', async () => {
    await expectTampered('chain', relog(5, { lie: { recordedAt: '2026-01-01T00:00:00.000000Z' } }));
  });

  it('24: names what is said to have happened later or long before, and accuses nobody', async () => {
    for (const claimedAt of ['2026-01-02T00:00:00.000000Z', '2025-12-30T00:00:00.000000Z']) {
      const { lines } = await expectVerified(relog(5, { lie: { claimedAt } }));
      expect(lines.filter(({ name }) => name === 'claimed time')).toHaveLength(1);
    }
    const { lines } = await expectVerified(relog(5, { lie: { claimedAt: '2026-01-01T00:00:00.000000Z' } }));
    expect(lines.filter(({ name }) => name === 'claimed time')).toEqual([]);
  });

  it('25: sees an event that was put in among older ones', async () => {
    const inserted = makeLog([
      ...happenings.slice(0, 2),
      { key: 'b', action: 'update', changed: ['name'], after: { name: 'x' } },
      ...happenings.slice(2),
    ]);
    await expectTampered('append-only', partsOf(inserted, ['a'], signer, { since: 3 }), trustedOf(3));
  });

  it('33: accepts no other proof than the one', async () => {
    const other = Buffer.alloc(32, 7).toString('base64');
    const { proof } = readLine(genuine.lines[1]);
    const bent = [
      [...proof, other],
      [other, ...proof],
      proof.slice(1),
      proof.slice(0, -1),
      [...proof].reverse(),
      ...proof.map((_, at) => proof.with(at, other)),
    ];
    for (const one of bent)
      await expectTampered(
        'inclusion',
        withLine(1, () => ({ proof: one })),
      );
    for (const index of ['0', '1', '3', '6', '8', '10', '4503599627370498'])
      await expectTampered(
        'inclusion',
        withLine(1, () => ({ index })),
      );
    const { since } = genuine;
    if (since === null) throw new Error('No proof.');
    const grown = [
      { proof: since.proof.slice(1) },
      { proof: [...since.proof, other] },
      { size: 2 },
      { size: 4 },
      { size: 0 },
      { size: 99 },
      { root: Buffer.alloc(32) },
    ];
    for (const change of grown) await expectTampered('append-only', { ...genuine, since: { ...since, ...change } });
  });

  it('34: takes no node of the tree for a leaf', async () => {
    const [one, two] = log.map(({ leaf }) => hashLeaf(leaf));
    const node = Buffer.concat([one ?? Buffer.alloc(0), two ?? Buffer.alloc(0)]);
    const asLeaf = (leaf: Buffer) => withLine(0, () => ({ leaf: leaf.toString('base64'), index: '0', proof: proofOf(log, 0).slice(1) }));
    for (const leaf of [node, Buffer.concat([Buffer.of(1), node])]) expect((await judge(asLeaf(leaf))).exitCode).toBe(1);
  });
});
