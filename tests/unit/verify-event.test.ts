import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { formatCheckpoint } from '../../src/plugins/audit/server/src/domain/checkpoint';
import { hashLeaf } from '../../src/plugins/audit/server/src/domain/tree/hashes';
import { rootOfTree } from '../../src/plugins/audit/server/src/domain/tree/nodes';
import { prove } from '../../src/plugins/audit/server/src/domain/tree/proofs';
import { TreeWriter } from '../../src/plugins/audit/server/src/domain/tree/tiles';
import { formatVerifierKey, signNote, verifierOf } from '../../src/plugins/audit/server/src/services/sealing/signed-note';
import { verifyEvent, type EventProof } from '../../src/plugins/portal/web/app/proof/verify-event';

const origin = 'luminous.test/ledger';
const { privateKey } = generateKeyPairSync('ed25519');
const verifiers = [formatVerifierKey(verifierOf(origin, privateKey))];
const leafOf = (n: number): Buffer => Buffer.from(JSON.stringify({ event: String(n + 1), key: `record ${String(n)}` }));

/** What the API gives for an event of a log of this size, by the code that makes it. */
const proofOf = (index: number, size: number, key = privateKey): EventProof => {
  const writer = new TreeWriter(0, []);
  for (let n = 0; n < size; n += 1) writer.append(hashLeaf(leafOf(n)));
  const tiles = writer.takeTiles();
  const read = ({ level, index: at }: { level: number; index: number }): Buffer =>
    tiles.find((tile) => tile.level === level && tile.index === at)?.hashes ?? Buffer.alloc(0);
  const text = formatCheckpoint({ origin, size, root: rootOfTree(size, tiles) });
  return {
    leaf: leafOf(index).toString('base64'),
    index,
    proof: prove('inclusion', read, index, size).map((hash) => hash.toString('base64')),
    checkpoint: signNote(text, origin, key),
  };
};

const whole = { event: 'holds', inclusion: 'holds', signature: 'holds' };
const bend = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString('base64');
};

describe('the proof of an event, verified where it is read', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('holds for every leaf of logs of any size', async () => {
    for (const size of [1, 2, 3, 4, 5, 7, 8, 13, 64, 257]) {
      for (let index = 0; index < size; index += size > 20 ? 37 : 1) {
        expect(await verifyEvent(String(index + 1), proofOf(index, size), verifiers)).toMatchObject({ ...whole, size });
      }
    }
  });

  it('names the leaf and the root that it came to', async () => {
    const proof = proofOf(4, 9);
    const found = await verifyEvent('5', proof, verifiers);
    expect(found?.leafHash).toBe(hashLeaf(leafOf(4)).toString('hex'));
    expect(Buffer.from(found?.root ?? '', 'hex').toString('base64')).toBe(proof.checkpoint.split('\n')[2]);
  });

  it('fails for the leaf of another event', async () => {
    expect(await verifyEvent('6', proofOf(4, 9), verifiers)).toMatchObject({ ...whole, event: 'fails' });
  });

  it('fails for a leaf that was changed, moved, or has another way to the root', async () => {
    const proof = proofOf(4, 9);
    const [first = '', ...rest] = proof.proof;
    const bent: readonly EventProof[] = [
      { ...proof, leaf: Buffer.from(JSON.stringify({ event: '5', key: 'another' })).toString('base64') },
      { ...proof, index: 5 },
      { ...proof, index: 9 },
      { ...proof, proof: rest },
      { ...proof, proof: [...proof.proof, first] },
      { ...proof, proof: [bend(first), ...rest] },
      { ...proof, proof: [...rest, first] },
    ];
    for (const one of bent) expect(await verifyEvent('5', one, verifiers)).toMatchObject({ inclusion: 'fails' });
  });

  it('fails for a checkpoint that was changed, or signed by somebody else', async () => {
    const proof = proofOf(4, 9);
    const otherKey = generateKeyPairSync('ed25519').privateKey;
    expect(await verifyEvent('5', { ...proof, checkpoint: proof.checkpoint.replace('\n9\n', '\n10\n') }, verifiers)).toMatchObject({
      signature: 'fails',
    });
    expect(await verifyEvent('5', proofOf(4, 9, otherKey), verifiers)).toMatchObject({ inclusion: 'holds', signature: 'fails' });
    expect(await verifyEvent('5', proof, [])).toMatchObject({ signature: 'fails' });
    // A key under the id of another one.
    const [, id = ''] = verifiers[0]?.split('+') ?? [];
    const [, , ...other] = formatVerifierKey(verifierOf(origin, otherKey)).split('+');
    expect(await verifyEvent('5', proof, [`${origin}+${id}+${other.join('+')}`])).toMatchObject({ signature: 'fails' });
    // A key, and a signature, that are no base64.
    expect(await verifyEvent('5', proof, [`${origin}+${id}+AAAAA`])).toMatchObject({ signature: 'fails' });
    const [text = ''] = proof.checkpoint.split('— ');
    expect(await verifyEvent('5', { ...proof, checkpoint: `${text}— ${origin} AAAAA\n` }, verifiers)).toMatchObject({ signature: 'fails' });
  });

  it('is unclear about the signature where Ed25519 is not known', async () => {
    jest.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'));
    expect(await verifyEvent('5', proofOf(4, 9), verifiers)).toMatchObject({ ...whole, signature: 'unclear' });
  });

  it('cannot be read without a checkpoint, a leaf and a path', async () => {
    const proof = proofOf(4, 9);
    expect(await verifyEvent('5', { ...proof, checkpoint: 'nothing' }, verifiers)).toBeNull();
    expect(await verifyEvent('5', { ...proof, leaf: '*' }, verifiers)).toBeNull();
    expect(await verifyEvent('5', { ...proof, proof: [...proof.proof, 'AAAAA'] }, verifiers)).toBeNull();
  });
});
