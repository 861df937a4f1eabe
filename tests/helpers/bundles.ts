import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { BundledEvent } from '../../src/plugins/audit/server/src/domain/bundle/bundled-event';
import { formatEventLine } from '../../src/plugins/audit/server/src/domain/bundle/bundled-event';
import { eventColumns, toTable } from '../../src/plugins/audit/server/src/domain/bundle/event-table';
import {
  composeManifest,
  type BundledRecord,
  type BundleFile,
  type SinceProof,
} from '../../src/plugins/audit/server/src/domain/bundle/manifest';
import { readMe } from '../../src/plugins/audit/server/src/domain/bundle/read-me';
import { toCanonicalJson } from '../../src/plugins/audit/server/src/domain/canonical-json';
import { formatCheckpoint } from '../../src/plugins/audit/server/src/domain/checkpoint';
import { composePayload } from '../../src/plugins/audit/server/src/domain/compose-payload';
import { commitTo, encodeLeaf, type Leaf } from '../../src/plugins/audit/server/src/domain/leaf';
import { hashLeaf } from '../../src/plugins/audit/server/src/domain/tree/hashes';
import { rootOfRange, type ReadTile } from '../../src/plugins/audit/server/src/domain/tree/nodes';
import { prove } from '../../src/plugins/audit/server/src/domain/tree/proofs';
import { TreeWriter } from '../../src/plugins/audit/server/src/domain/tree/tiles';
import { chainOf } from '../../src/plugins/audit/server/src/domain/unsealed-event';
import { formatCsv } from '../../src/plugins/audit/server/src/services/bundle/format-csv';
import { packZip } from '../../src/plugins/audit/server/src/services/bundle/pack-zip';
import type { Signer } from '../../src/plugins/audit/server/src/services/sealing/seal';
import { formatVerifierKey, signNote, verifierOf } from '../../src/plugins/audit/server/src/services/sealing/signed-note';

/** A log made up for a test, of which every part can be forged. Values that nobody gives follow from the events before. */
export interface Happening {
  readonly key: string;
  readonly action: string;
  readonly kind?: string;
  readonly after?: Readonly<Record<string, string>>;
  readonly changed?: readonly string[];
  readonly detail?: string;
  readonly reason?: string;
  /** What of the leaf is said otherwise than it is. */
  readonly lie?: Partial<Leaf>;
}

export interface Entry extends BundledEvent {
  readonly key: string;
}

const minuteMs = 60_000;
const beginsAtMs = Date.UTC(2026, 0, 1);

const saltOf = (index: number): Buffer =>
  createHash('sha256')
    .update(`salt ${String(index)}`)
    .digest();

const makeEntry = (log: readonly Entry[], happening: Happening): Entry => {
  const { key, action, kind = 'change', after, changed = [], detail = null, reason = null, lie = {} } = happening;
  const index = log.length;
  const own = log.filter((entry) => entry.key === key && chainOf(entry.event) === chainOf({ kind }));
  const last = own.at(-1);
  const event = {
    ...{ id: String(index + 1), kind, action, actor: 'member:somebody', type: 'sites', key, team: 'team', changed, prior: null, detail },
    ...{ transaction: String(700 + index), claimedAt: null, reasonCode: null },
    recordedAt: `${new Date(beginsAtMs + index * minuteMs).toISOString().slice(0, -1)}000Z`,
    context: { intent: null, reason, requestId: `request-${String(index)}`, address: '192.0.2.1', databaseRole: 'luminous' },
  };
  const image = after === undefined ? null : toCanonicalJson(after);
  const payload = composePayload(event, image);
  const salt = saltOf(index);
  const leaf = {
    ...{ ...event, eventId: event.id, sequence: String(own.length + 1), previous: last === undefined ? null : hashLeaf(last.leaf) },
    ...{ commitment: commitTo(Buffer.from(payload), salt), ...lie },
  };
  const told = { ...event, id: leaf.eventId, recordedAt: leaf.recordedAt, claimedAt: leaf.claimedAt };
  return { key, event: told, after: image, index, salt, payload, leaf: encodeLeaf(leaf) };
};

export const makeLog = (happenings: readonly Happening[]): Entry[] => {
  const log: Entry[] = [];
  for (const happening of happenings) log.push(makeEntry(log, happening));
  return log;
};

const growTree = (leaves: readonly Buffer[]): ReadTile => {
  const writer = new TreeWriter(0, []);
  for (const leaf of leaves) writer.append(hashLeaf(leaf));
  const tiles = new Map(writer.takeTiles().map(({ level, index, hashes }) => [`${String(level)}/${String(index)}`, hashes]));
  return ({ level, index }) => tiles.get(`${String(level)}/${String(index)}`) ?? Buffer.alloc(0);
};

const rootOf = (log: readonly Entry[], size = log.length): Buffer => rootOfRange(growTree(log.map(({ leaf }) => leaf)), 0, size);

/** The checkpoint of a log when it had so many events. */
export const signLog = (log: readonly Entry[], { origin, key }: Signer, size = log.length): string =>
  signNote(formatCheckpoint({ origin, size, root: rootOf(log, size) }), origin, key);

export interface BundleParts {
  readonly note: string;
  readonly size: number;
  readonly lines: string[];
  readonly table: string[][];
  readonly records: BundledRecord[];
  readonly since: SinceProof | null;
  readonly signer: Signer;
  /** Files that hold something else, with checksums that fit. */
  readonly overrides?: Readonly<Record<string, Buffer>>;
}

export const proofOf = (log: readonly Entry[], index: number, size = log.length): string[] =>
  prove('inclusion', growTree(log.map(({ leaf }) => leaf)), index, size).map((hash) => hash.toString('base64'));

const proveGrowth = (log: readonly Entry[], older: number, size = log.length): SinceProof => {
  const proof = prove('consistency', growTree(log.map(({ leaf }) => leaf)), older, size).map((hash) => hash.toString('base64'));
  return { size: older, root: rootOf(log, older), proof };
};

const chains = ['changes', 'happenings'] as const;

/** What a bundle of these records is made of; change what you like and pack it. */
export const partsOf = (
  log: readonly Entry[],
  keys: readonly string[],
  signer: Signer,
  { size = log.length, since }: { readonly size?: number; readonly since?: number } = {},
): BundleParts => {
  const groups = keys
    .flatMap((key) => chains.map((chain) => ({ key, chain })))
    .map(({ key, chain }) => ({
      ...{ type: 'sites', key, chain },
      entries: log.slice(0, size).filter((entry) => entry.key === key && chainOf(entry.event) === chain),
    }))
    .filter(({ entries }) => entries.length > 0);
  return {
    note: signLog(log, signer, size),
    size,
    lines: groups.flatMap(({ entries }, record) => entries.map((entry) => formatEventLine(entry, record, proofOf(log, entry.index, size)))),
    table: groups.flatMap(({ entries }) => toTable(entries)),
    records: groups.map(({ type, key, chain, entries }) => ({ type, key, chain, eventCount: entries.length })),
    since: since === undefined ? null : proveGrowth(log, since, size),
    signer,
  };
};

const pack = (files: readonly BundleFile[]): Buffer => Buffer.concat([...packZip(files)]);

/** The files behind the manifest, with a manifest that fits them. */
export const packFiles = (
  parts: BundleParts,
  change: (files: BundleFile[], manifest: string) => BundleFile[] | null = () => null,
): Buffer => {
  const { note, size, lines, table, records, since, signer, overrides = {} } = parts;
  const made = [
    { name: 'checkpoint', bytes: Buffer.from(note) },
    { name: 'events.jsonl', bytes: Buffer.from(lines.join('')) },
    { name: 'events.csv', bytes: Buffer.from(formatCsv([eventColumns, ...table])) },
    { name: 'verify.mjs', bytes: Buffer.from('// the verifier\n') },
    { name: 'README.txt', bytes: Buffer.from(readMe) },
  ];
  const files = made.map(({ name, bytes }) => ({ name, bytes: overrides[name] ?? bytes }));
  const about = {
    checkpoint: { origin: signer.origin, size, root: Buffer.alloc(0) },
    ...{ verifierKey: formatVerifierKey(verifierOf(signer.origin, signer.key)), records, since },
  };
  const manifest = composeManifest(about, files);
  return pack(change(files, manifest) ?? [{ name: 'manifest.json', bytes: Buffer.from(manifest) }, ...files]);
};

const Line = z.strictObject({
  index: z.string(),
  leaf: z.string(),
  payload: z.string(),
  proof: z.array(z.string()),
  record: z.string(),
  salt: z.string(),
});
export type Line = z.infer<typeof Line>;

export const readLine = (line: string | undefined): Line => Line.parse(JSON.parse(line ?? ''));
export const writeLine = (line: Line): string => `${toCanonicalJson(line)}\n`;
