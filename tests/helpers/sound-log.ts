import { expect } from '@jest/globals';
import { parseCheckpoint } from '../../src/plugins/audit/server/src/domain/checkpoint';
import type { Signer } from '../../src/plugins/audit/server/src/services/sealing/seal';
import { openNote, verifierOf } from '../../src/plugins/audit/server/src/services/sealing/signed-note';
import type { TestDatabase } from './database';
import { readLog, rootByDefinition, sealAll, type SealedLeaf } from './ledger';

const isChained = (log: readonly SealedLeaf[]): boolean => {
  const last = new Map<string, SealedLeaf>();
  return log.every((leaf) => {
    const chain = `${leaf.kind === 'change' ? 'changes' : 'happenings'} ${leaf.type} ${leaf.key}`;
    const before = last.get(chain);
    last.set(chain, leaf);
    return (
      leaf.sequence === String(Number(before?.sequence ?? '0') + 1) &&
      leaf.previous === before?.hash.toString('base64') &&
      (before === undefined || before.recordedAt < leaf.recordedAt)
    );
  });
};

/** Each checkpoint is signed and has the root of so many leaves; answers of how many. */
const expectSigned = async ({ owner }: TestDatabase, log: readonly SealedLeaf[], { origin, key }: Signer): Promise<number[]> => {
  const { rows } = await owner.query<{ note: string }>('select note from ledger.checkpoint order by size');
  return rows.map(({ note }) => {
    const checkpoint = parseCheckpoint(openNote(note, [verifierOf(origin, key)]) ?? '');
    if (checkpoint === null) throw new Error('A checkpoint is not signed by the key of the log.');
    expect(checkpoint.root).toEqual(rootByDefinition(log.slice(0, checkpoint.size).map(({ hash }) => hash)));
    return checkpoint.size;
  });
};

/** Seals what is left, and finds every event in the log once, without gaps, each chained to the one before, and every size signed once. */
export const expectSound = async (database: TestDatabase, signer: Signer): Promise<SealedLeaf[]> => {
  await sealAll(database, signer);
  const log = await readLog(database);
  const { rows: events } = await database.owner.query<{ id: string }>('select e.id::text from ledger.event e order by e.id');
  expect(log.map(({ index }) => index)).toEqual(log.map((_, index) => index));
  expect(log.map(({ event }) => event).sort((a, b) => Number(a) - Number(b))).toEqual(events.map(({ id }) => id));
  expect(isChained(log)).toBe(true);
  const sizes = await expectSigned(database, log, signer);
  expect(sizes.at(-1)).toBe(log.length);
  expect(new Set(sizes).size).toBe(sizes.length);
  return log;
};
