import type { Client } from 'pg';
import type { Sql } from '../../../../../../lib/database';
import { parseCheckpoint } from '../../domain/checkpoint';
import { hashLeaf } from '../../domain/tree/hashes';
import { rootOfTree } from '../../domain/tree/nodes';
import { TreeWriter, type Tile } from '../../domain/tree/tiles';
import type { UnsealedEvent } from '../../domain/unsealed-event';
import { countPassedOver } from '../../queries/count-passed-over';
import { listCheckpointsBetween, type SignedSize } from '../../queries/list-checkpoints-between';
import { listSealedEvents, type SealedEvent } from '../../queries/list-sealed-events';
import { listVerifierKeys } from '../../queries/list-verifier-keys';
import { listTiles } from '../../queries/tiles';
import { remakeLeaves } from '../remake-leaves';
import { openNote, parseVerifierKey, type VerifierKey } from '../sealing/signed-note';
import type { Finding } from './finding';

const leavesAtOnce = 5000;

export interface Checked {
  readonly leaves: number;
  readonly checkpoints: number;
  readonly findings: readonly Finding[];
}

const noSalt = Buffer.alloc(0);

/** Leaves are made again from events and rows and compared byte by byte; what differs is named. */
const compareLeaves = async (sql: Sql, sealed: readonly SealedEvent[]): Promise<Finding[]> => {
  const salts = new Map(sealed.map(({ eventId, salt }) => [eventId, salt ?? noSalt]));
  const stored = new Map(sealed.map(({ eventId, bytes }) => [eventId, bytes]));
  const events = sealed.flatMap(({ event }): UnsealedEvent[] => (event === null ? [] : [event]));
  const made = await remakeLeaves(sql, events, { saltOf: ({ id }) => salts.get(id) ?? noSalt, mustBeWhole: false });
  return made.flatMap(({ eventId, bytes }): Finding[] => {
    const kept = stored.get(eventId);
    if (kept?.equals(bytes) === true) return [];
    const without = (leaf: Buffer | undefined) => leaf?.toString().replace(/"commitment":"[^"]*"/, '');
    return [{ code: without(kept) === without(bytes) ? 'payload-differs' : 'event-differs', where: `event ${eventId}` }];
  });
};

const nameOf = ({ level, index }: Pick<Tile, 'level' | 'index'>): string => `tile ${String(level)}/${String(index)}`;

const compareTiles = async (sql: Sql, made: readonly Tile[]): Promise<Finding[]> => {
  const kept = new Map((await listTiles(sql, made)).map((tile) => [nameOf(tile), tile.hashes]));
  return made
    .filter((tile) => kept.get(nameOf(tile))?.subarray(0, tile.hashes.length).equals(tile.hashes) !== true)
    .map((tile) => ({ code: 'tile-differs', where: nameOf(tile) }));
};

const checkSigned = ({ size, root, note }: SignedSize, made: Buffer, keys: readonly VerifierKey[]): Finding[] => {
  const where = `checkpoint ${String(size)}`;
  const text = openNote(note, keys);
  const checkpoint = text === null ? null : parseCheckpoint(text);
  if (checkpoint === null) return [{ code: 'signature-wrong', where }];
  const isSame = checkpoint.size === size && checkpoint.root.equals(made) && root.equals(made);
  return isSame ? [] : [{ code: 'root-differs', where }];
};

const missing = (sealed: readonly SealedEvent[], from: number): Finding[] =>
  sealed.flatMap(({ index, eventId, event }, at): Finding[] => [
    ...(index === from + at ? [] : [{ code: 'leaf-missing', where: `leaf ${String(from + at)}` } as const]),
    ...(event === null ? [{ code: 'event-missing', where: `event ${eventId}` } as const] : []),
  ]);

/** One stroke of leaves: they, their tiles, and every tree of them that was signed. */
const checkStroke = async (sql: Sql, tree: TreeWriter, keys: readonly VerifierKey[]) => {
  const from = tree.size;
  const sealed = await listSealedEvents(sql, from, leavesAtOnce);
  const findings = [...missing(sealed, from), ...(await compareLeaves(sql, sealed))];
  const signed = await listCheckpointsBetween(sql, from, from + sealed.length);
  for (const { bytes } of sealed) {
    tree.append(hashLeaf(bytes));
    const ofThisSize = signed.find(({ size }) => size === tree.size);
    if (ofThisSize !== undefined) findings.push(...checkSigned(ofThisSize, rootOfTree(tree.size, tree.lastTiles()), keys));
  }
  findings.push(...(await compareTiles(sql, tree.takeTiles())));
  return { leaves: sealed.length, checkpoints: signed.length, findings };
};

/**
 * Checks the whole log: that each leaf is there and says what its event and its record say, that the tree is made of these leaves, and that
 * each checkpoint is one of this tree, signed by a key of this log. Reads everything, in strokes of one snapshot each.
 */
export const checkLog = async (sql: Client): Promise<Checked> => {
  const keys = (await listVerifierKeys(sql)).flatMap(({ verifier }) => parseVerifierKey(verifier) ?? []);
  const tree = new TreeWriter(0, []);
  const findings: Finding[] = [];
  let checkpoints = 0;
  for (let isMore = true; isMore;) {
    await sql.query('begin isolation level repeatable read read only');
    const stroke = await checkStroke(sql, tree, keys).finally(() => sql.query('rollback'));
    findings.push(...stroke.findings);
    checkpoints += stroke.checkpoints;
    isMore = stroke.leaves === leavesAtOnce;
  }
  const passedOver = await countPassedOver(sql);
  if (passedOver > 0) findings.push({ code: 'passed-over', where: `${String(passedOver)} events` });
  const beyond = await listCheckpointsBetween(sql, tree.size, Number.MAX_SAFE_INTEGER);
  findings.push(...beyond.map(({ size }): Finding => ({ code: 'leaf-missing', where: `checkpoint ${String(size)}` })));
  return { leaves: tree.size, checkpoints: checkpoints + beyond.length, findings };
};
