import type { Client } from 'pg';
import type { Sql } from '../../../../../../lib/database';
import { parseCheckpoint } from '../../domain/checkpoint';
import { readCommitment } from '../../domain/leaf';
import { hashLeaf } from '../../domain/tree/hashes';
import { rootOfTree } from '../../domain/tree/nodes';
import { TreeWriter, type Tile } from '../../domain/tree/tiles';
import type { UnsealedEvent } from '../../domain/unsealed-event';
import { countPassedOver } from '../../queries/count-passed-over';
import { listCheckpointsBetween, type SignedSize } from '../../queries/list-checkpoints-between';
import { listSealedEvents, type SealedEvent } from '../../queries/list-sealed-events';
import { measureLog, type StrokeOfLog } from '../../queries/measure-log';
import { listVerifierKeys } from '../../queries/list-verifier-keys';
import { listTiles } from '../../queries/tiles';
import { remakeLeaves } from '../remake-leaves';
import { openNote, parseVerifierKey, type VerifierKey } from '../sealing/signed-note';
import { checkPruning } from './check-pruning';
import type { Finding } from './finding';

const leavesAtOnce = 5000;

export interface Checked {
  readonly leaves: number;
  readonly checkpoints: number;
  readonly findings: readonly Finding[];
}

const noSalt = Buffer.alloc(0);

/** Leaves are made again from events and rows and compared byte by byte; what differs is named. Of pruned ones all but the commitment is. */
const compareLeaves = async (sql: Sql, sealed: readonly SealedEvent[]): Promise<Finding[]> => {
  const salts = new Map(sealed.map(({ eventId, salt }) => [eventId, salt ?? noSalt]));
  const stored = new Map(sealed.map(({ eventId, bytes }) => [eventId, bytes]));
  const events = sealed.flatMap(({ event }): UnsealedEvent[] => (event === null ? [] : [event]));
  const saltless = sealed.filter(({ salt }) => salt === null);
  const kept = new Map(saltless.map(({ eventId, bytes }) => [eventId, readCommitment(bytes)]));
  const made = await remakeLeaves([sql], events, {
    saltOf: ({ id }) => salts.get(id) ?? noSalt,
    keptCommitmentOf: ({ id }) => kept.get(id),
    mustBeWhole: false,
  });
  const differing = made.flatMap(({ eventId, bytes }): Finding[] => {
    const leaf = stored.get(eventId);
    if (leaf?.equals(bytes) === true) return [];
    const without = (one: Buffer | undefined) => one?.toString().replace(/"commitment":"[^"]*"/, '');
    return [{ code: without(leaf) === without(bytes) ? 'payload-differs' : 'event-differs', where: `event ${eventId}` }];
  });
  // What went without a word of the log was not pruned.
  const lost = saltless
    .filter(({ isPruned }) => !isPruned)
    .map(({ eventId }): Finding => ({ code: 'payload-missing', where: `event ${eventId}` }));
  return [...differing, ...lost];
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

interface Stroke {
  readonly hashes: readonly Buffer[];
  readonly findings: readonly Finding[];
}

/** One stroke of leaves, seen as of one moment with their events and rows. */
const readStroke = async (sql: Client, { first, place, count }: StrokeOfLog): Promise<Stroke> => {
  await sql.query('begin isolation level repeatable read read only');
  try {
    const sealed = await listSealedEvents(sql, first, count);
    const findings = [...missing(sealed, place), ...(await compareLeaves(sql, sealed))];
    return { hashes: sealed.map(({ bytes }) => hashLeaf(bytes)), findings };
  } finally {
    await sql.query('rollback');
  }
};

/** All strokes in their order, each read by the next of the readers, while what came before is put together. */
async function* readStrokes(readers: readonly Client[], strokes: readonly StrokeOfLog[]): AsyncGenerator<Stroke, void, undefined> {
  const begin = (place: number): Promise<Stroke> | undefined => {
    const [reader, stroke] = [readers[place % readers.length], strokes[place]];
    if (reader === undefined || stroke === undefined) return undefined;
    const reading = readStroke(reader, stroke);
    reading.catch(() => undefined); // Whoever takes it hears of it; after a failure before, nobody does.
    return reading;
  };
  const underWay = readers.map((_, place) => begin(place));
  for (let place = 0; place < strokes.length; place += 1) {
    const stroke = await underWay[place % readers.length];
    if (stroke !== undefined) yield stroke;
    underWay[place % readers.length] = begin(place + readers.length);
  }
}

/** What the tree is with these leaves: their tiles, and every tree of them that was signed. */
const checkTree = async (sql: Sql, tree: TreeWriter, hashes: readonly Buffer[], keys: readonly VerifierKey[]) => {
  const signed = await listCheckpointsBetween(sql, tree.size, tree.size + hashes.length);
  const bySize = new Map(signed.map((checkpoint) => [checkpoint.size, checkpoint]));
  const findings: Finding[] = [];
  for (const hash of hashes) {
    tree.append(hash);
    const ofThisSize = bySize.get(tree.size);
    if (ofThisSize !== undefined) findings.push(...checkSigned(ofThisSize, rootOfTree(tree.size, tree.lastTiles()), keys));
  }
  return { checkpoints: signed.length, findings: [...findings, ...(await compareTiles(sql, tree.takeTiles()))] };
};

/**
 * Checks the whole log: that each leaf is there and says what its event and its record say, that the tree is made of these leaves, and that
 * each checkpoint is one of this tree, signed by a key of this log. Reads everything, in strokes of one snapshot each.
 *
 * @param readers connections that read while the first one's answers are put together, so that the database and this process both work
 */
export const checkLog = async (sql: Client, readers: readonly Client[] = [sql]): Promise<Checked> => {
  const keys = (await listVerifierKeys(sql)).flatMap(({ verifier }) => parseVerifierKey(verifier) ?? []);
  const { strokes, size, beyond } = await measureLog(sql, leavesAtOnce);
  const tree = new TreeWriter(0, []);
  const findings: Finding[] = [];
  let checkpoints = 0;
  for await (const stroke of readStrokes(readers, strokes)) {
    const ofTree = await checkTree(sql, tree, stroke.hashes, keys);
    findings.push(...stroke.findings, ...ofTree.findings);
    checkpoints += ofTree.checkpoints;
  }
  const passedOver = await countPassedOver(sql);
  if (passedOver > 0) findings.push({ code: 'passed-over', where: `${String(passedOver)} events` });
  findings.push(...(await checkPruning(sql)));
  findings.push(...beyond.map((signed): Finding => ({ code: 'leaf-missing', where: `checkpoint ${String(signed)}` })));
  return { leaves: size, checkpoints: checkpoints + beyond.length, findings };
};
