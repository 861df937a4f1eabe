import { expect } from '@jest/globals';
import { formatVerifierKey, verifierOf } from '../../src/plugins/audit/server/src/services/sealing/signed-note';
import { makeLog, packFiles, partsOf, readLine, signLog, writeLine, type BundleParts, type Happening, type Line } from './bundles';
import { newSigner } from './ledger';
import { objections, type Trust, type Verdict, type Verifier } from './verifier';

export const signer = newSigner();
export const trust: Trust = { keys: [formatVerifierKey(verifierOf(signer.origin, signer.key))] };

export const happenings: readonly Happening[] = [
  { key: 'b', action: 'insert', after: { name: 'B' } },
  { key: 'a', action: 'insert', after: { name: '=cmd|x', state: 'active' } },
  { key: 'a', action: 'update', after: { name: 'Å "x",\n', state: 'active' }, changed: ['name'], reason: 'Corrected' },
  { key: 'b', action: 'update', after: { name: 'B2' }, changed: ['name'] },
  { key: 'a', action: 'export', kind: 'access', detail: '{"what":"bundle"}' },
  { key: 'a', action: 'update', after: { name: 'C', state: 'closed' }, changed: ['name', 'state'] },
  { key: 'a', action: 'delete' },
  { key: 'b', action: 'delete' },
];
export const log = makeLog(happenings);
export const genuine = partsOf(log, ['a'], signer, { since: 3 });

/** The log of somebody who can sign and says something else. */
export const relog = (at: number, change: Partial<Happening>): BundleParts =>
  partsOf(makeLog(happenings.map((one, n) => (n === at ? { ...one, ...change } : one))), ['a'], signer, { since: 3 });

export const withLines = (change: (lines: string[]) => string[], parts: BundleParts = genuine): BundleParts => ({
  ...parts,
  lines: change([...parts.lines]),
});

export const withLine = (at: number, change: (line: Line) => Partial<Line>): BundleParts =>
  withLines((lines) => {
    const line = readLine(lines[at]);
    return lines.with(at, writeLine({ ...line, ...change(line) }));
  });

export const counted = (parts: BundleParts): BundleParts => ({
  ...parts,
  records: parts.records.map((record, at) => ({
    ...record,
    eventCount: parts.lines.filter((line) => line.includes(`"record":"${String(at)}"`)).length,
  })),
});

const leafText = (line: Line): string => Buffer.from(line.leaf, 'base64').toString();
export const editLeaf = (line: Line, from: string | RegExp, to: string): Partial<Line> => ({
  leaf: Buffer.from(leafText(line).replace(from, to)).toString('base64'),
});

export const trustedOf = (size: number) => ({ trustedCheckpoint: signLog(log, signer, size) });

/** What a test expects of the verifier. */
export const judgeWith = (verifier: () => Verifier) => {
  const judge = async (bundle: Uint8Array | BundleParts, given: Partial<Trust> = {}): Promise<Verdict> =>
    verifier().verify(bundle instanceof Uint8Array ? bundle : packFiles(bundle), { ...trust, ...given });

  const expectVerified = async (bundle: Uint8Array | BundleParts, given: Partial<Trust> = {}): Promise<Verdict> => {
    const verdict = await judge(bundle, given);
    expect({ exitCode: verdict.exitCode, objections: objections(verdict) }).toEqual({ exitCode: 0, objections: [] });
    return verdict;
  };

  /** Red, and by this line. */
  const expectTampered = async (line: string, bundle: Uint8Array | BundleParts, given: Partial<Trust> = {}): Promise<string> => {
    const verdict = await judge(bundle, given);
    expect(objections(verdict)).toContain(`tampered ${line}`);
    expect(verdict.exitCode).toBe(1);
    return verdict.lines.find(({ name, verdict: sign }) => name === line && sign === 'tampered')?.text ?? '';
  };

  const expectUnclear = async (line: string, bundle: Uint8Array | BundleParts, given: Partial<Trust> = {}): Promise<void> => {
    const verdict = await judge(bundle, given);
    expect(objections(verdict)).toEqual([`unclear ${line}`]);
    expect(verdict.exitCode).toBe(2);
  };

  return { judge, expectVerified, expectTampered, expectUnclear };
};
