import type { KeyObject } from 'node:crypto';
import type { Client } from 'pg';
import { formatCheckpoint } from '../../domain/checkpoint';
import { rootOfTree } from '../../domain/tree/nodes';
import { lastTilesOf } from '../../domain/tree/tiles';
import { findLatestCheckpoint, findVerifierKey, insertCheckpoint, insertVerifierKey } from '../../queries/checkpoints';
import { findFirstUnsealed, findSealProgress, type SealProgress } from '../../queries/find-seal-progress';
import { saveSealProgress } from '../../queries/save-seal-progress';
import { listTiles } from '../../queries/tiles';
import { sealChunk, type OpenWindow } from './seal-chunk';
import { formatVerifierKey, signNote, verifierOf } from './signed-note';

export interface Signer {
  readonly origin: string;
  readonly key: KeyObject;
}

/** Sealing must stop until somebody has looked: going on would say something false. */
export class SealingRefused extends Error {
  override readonly name = 'SealingRefused';
}

const atOneMoment = async <T>(sql: Client, work: () => Promise<T>): Promise<T> => {
  await sql.query('begin isolation level repeatable read');
  try {
    const result = await work();
    await sql.query('commit');
    return result;
  } catch (error) {
    await sql.query('rollback').catch(() => undefined);
    throw error;
  }
};

/** The key of this log is known from its first signature; another one signs only after somebody has said so. */
const requireOwnKey = async (sql: Client, { origin, key }: Signer): Promise<void> => {
  const own = formatVerifierKey(verifierOf(origin, key));
  const known = await findVerifierKey(sql);
  if (known === null) {
    const { size } = await findSealProgress(sql);
    await insertVerifierKey(sql, own, size);
  } else if (known !== own) {
    throw new SealingRefused(
      `The signing key is not the one of this log (${known}). Give back that key, or rotate it as docs/operations.md tells.`,
    );
  }
};

/**
 * The transactions that are over now and were not when everything was sealed, when one of them recorded something. Others may be under way
 * for long: nobody waits for them, and what they record is found when they are over.
 */
const openWindow = async (sql: Client, progress: SealProgress): Promise<OpenWindow | null> => {
  if (progress.isAhead) {
    throw new SealingRefused('The database is older than its ledger says: it was restored. See "Restoring" in docs/operations.md.');
  }
  const { sealed, until, lastEvent, now, size } = progress;
  if (until !== null) return { sealed, until, lastEvent, size };
  const first = await findFirstUnsealed(sql, sealed);
  if (first === null) return null;
  const window = { sealed, until: now, lastEvent: String(BigInt(first) - 1n), size };
  await saveSealProgress(sql, size, window);
  return window;
};

/** One stroke, which is kept or undone as a whole: how many events it sealed, and whether some of the window are left. */
const sealNext = async (sql: Client, readers: readonly Client[]): Promise<{ readonly count: number; readonly isMore: boolean }> =>
  atOneMoment(sql, async () => {
    const window = await openWindow(sql, await findSealProgress(sql));
    return window === null ? { count: 0, isMore: false } : sealChunk(sql, window, readers);
  });

/** Signs what is committed, never what could still be undone; a size that has been signed is not signed again. */
const signSize = async (sql: Client, { origin, key }: Signer): Promise<void> => {
  const { size } = await findSealProgress(sql);
  const latest = await findLatestCheckpoint(sql);
  if (latest !== null && latest.size >= size) return;
  const tiles = await listTiles(sql, lastTilesOf(size));
  const root = rootOfTree(size, tiles);
  await insertCheckpoint(sql, size, root, signNote(formatCheckpoint({ origin, size, root }), origin, key));
};

/**
 * Seals the events of all transactions that are over, and signs. For one sealer at a time; where much is waiting, the readers help it to
 * read. Answers how many events it sealed.
 */
export const seal = async (sql: Client, signer: Signer, readers: readonly Client[] = []): Promise<number> => {
  await requireOwnKey(sql, signer);
  let total = 0;
  for (let isMore = true; isMore;) {
    const stroke = await sealNext(sql, readers);
    total += stroke.count;
    isMore = stroke.isMore;
  }
  await signSize(sql, signer);
  return total;
};
