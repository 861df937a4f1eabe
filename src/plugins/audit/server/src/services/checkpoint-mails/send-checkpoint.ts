import type { Core } from '@strapi/types';
import { inTransaction, withSql } from '../../../../../../lib/database';
import { sendMail } from '../../../../../../lib/mail';
import { settings } from '../../../../../../lib/settings';
import { toCanonicalJson } from '../../domain/canonical-json';
import { composeCheckpointMail } from '../../domain/checkpoint-mails/compose-checkpoint-mail';
import { claimMail, noteMailed, releaseMail } from '../../queries/checkpoint-mails/deliveries';
import { findReader, type ReaderRow } from '../../queries/checkpoint-mails/readers';
import { findLatestCheckpoint, type KeptCheckpoint } from '../../queries/checkpoints';
import { emitEvent } from '../../queries/emit-event';
import { readerPage } from './reader-link';

interface Delivery {
  readonly readerId: string;
  /** A day in UTC. */
  readonly day: string;
}

interface Claimed {
  readonly reader: ReaderRow;
  readonly checkpoint: KeptCheckpoint;
}

/** Null when there is nothing to send any more. @throws Error while another node is at it: the job is tried again */
const claim = async (strapi: Core.Strapi, { readerId, day }: Delivery): Promise<Claimed | null> =>
  withSql(strapi, async (sql) => {
    const reader = await findReader(sql, readerId);
    const checkpoint = await findLatestCheckpoint(sql);
    if (reader === null || checkpoint === null || reader.confirmedAt === null) return null;
    const state = await claimMail(sql, readerId, day);
    if (state === 'under-way') throw new Error('Somebody else is sending this checkpoint.');
    return state === 'due' ? { reader, checkpoint } : null;
  });

/** Once a day and address. A crash between the mail server and the note repeats the mail; nothing else does. */
export const sendCheckpoint = async (strapi: Core.Strapi, { readerId, day }: Delivery): Promise<void> => {
  const claimed = await claim(strapi, { readerId, day });
  if (claimed === null) return;
  const { reader, checkpoint } = claimed;
  const { publicUrl, ledger } = settings(strapi);
  const { note, size } = checkpoint;
  const told = { locale: reader.locale, note, size, origin: ledger.origin, publicUrl, stopUrl: readerPage(strapi, reader) };
  try {
    await sendMail(strapi, reader.email, composeCheckpointMail(told));
  } catch (error) {
    await withSql(strapi, async (sql) => releaseMail(sql, readerId, day));
    throw error;
  }
  await inTransaction(strapi, async (sql) => {
    await noteMailed(sql, readerId, day);
    const detail = toCanonicalJson({ checkpoint: String(size), day });
    await emitEvent(sql, {
      kind: 'access',
      action: 'checkpoint-mailed',
      type: 'checkpoint_readers',
      key: readerId,
      teamId: reader.team,
      detail,
    });
  });
};
