import type { Sql } from '../../../../../../lib/database';
import type { CheckpointName } from '../../../../contracts';
import { readSignedNote } from '../../domain/read-signed-note';
import { findLatestCheckpoint } from '../../queries/checkpoints';

/** The newest that is signed; null before the first. */
export const findCheckpoint = async (sql: Sql): Promise<CheckpointName | null> => {
  const latest = await findLatestCheckpoint(sql);
  const signed = latest === null ? null : readSignedNote(latest.note);
  return signed === null ? null : { size: String(signed.size), root: signed.root.toString('base64') };
};
