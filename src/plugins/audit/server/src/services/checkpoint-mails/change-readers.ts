import type { Core } from '@strapi/types';
import { requireActor, runAs, systemActor } from '../../../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import { sha256 } from '../../../../../../lib/digest';
import { newDocumentId } from '../../../../../../lib/ids';
import { enqueue } from '../../../../../../lib/jobs';
import { Problem, problems } from '../../../../../../lib/problem';
import { checkpointMailProblems, type CheckpointReader } from '../../../../contracts';
import { toCanonicalJson } from '../../domain/canonical-json';
import { mailConfirmation } from '../../jobs/mail-confirmation';
import {
  confirmReader,
  endReader,
  findReader,
  findReaderByToken,
  insertReader,
  type ReaderRow,
} from '../../queries/checkpoint-mails/readers';
import { emitEvent } from '../../queries/emit-event';
import { tokenOf } from './reader-link';

type Deed = 'mail-requested' | 'mail-confirmed' | 'mail-stopped';

/** In the transaction of the change. The address stands only where it is pruned with its class. */
const note = async (sql: Sql, action: Deed, { id, team, email }: Pick<ReaderRow, 'id' | 'team' | 'email'>): Promise<void> =>
  emitEvent(sql, { kind: 'access', action, type: 'checkpoint_readers', key: id, teamId: team, detail: toCanonicalJson({ email }) });

export const tellReader = ({ id, email, locale, createdAt, confirmedAt, mailedAt }: ReaderRow): CheckpointReader => ({
  ...{ id, email, locale },
  createdAt: createdAt.toISOString(),
  confirmedAt: confirmedAt?.toISOString() ?? null,
  mailedAt: mailedAt?.toISOString() ?? null,
});

const nothingHere = (): Problem => new Problem(problems['resource.not-found'], 'The checkpoint is not mailed to such an address.');

/** What staff enter is confirmed by them; what a team names, by whoever reads there. @throws Problem checkpoint-reader.is-there */
export const createReader = async (
  strapi: Core.Strapi,
  team: string | null,
  { email, locale }: { readonly email: string; readonly locale: 'en' | 'fr' },
): Promise<CheckpointReader> =>
  inTransaction(strapi, async (sql) => {
    const actor = requireActor();
    const id = newDocumentId();
    const isConfirmed = actor.scope === 'all';
    const isNew = await insertReader(sql, { id, teamId: team, email, locale, tokenSha256: sha256(tokenOf(strapi, id)), isConfirmed });
    if (!isNew) throw new Problem(checkpointMailProblems['checkpoint-reader.is-there'], 'The address is on the list.');
    await note(sql, 'mail-requested', { id, team, email });
    if (!isConfirmed) await enqueue(sql, mailConfirmation, actor, { readerId: id }, { key: `confirm-checkpoint-mails:${id}` });
    const row = await findReader(sql, id);
    if (row === null) throw nothingHere();
    return tellReader(row);
  });

/** @throws Problem resource.not-found */
export const removeReader = async (strapi: Core.Strapi, team: string | null, id: string): Promise<CheckpointReader> =>
  inTransaction(strapi, async (sql) => {
    const row = await findReader(sql, id);
    if (row?.team !== team) throw nothingHere();
    await endReader(sql, id);
    await note(sql, 'mail-stopped', row);
    return tellReader(row);
  });

/** Whoever has the link reads at the address: that is all that is known of them. @throws Problem resource.not-found */
const byLink = async (
  strapi: Core.Strapi,
  token: string,
  change: (sql: Sql, row: ReaderRow) => Promise<void>,
): Promise<{ readonly email: string }> => {
  const { ip } = requireActor();
  return runAs({ ...systemActor('checkpoint-link'), ...(ip === undefined ? {} : { ip }) }, async () =>
    inTransaction(strapi, async (sql) => {
      const row = await findReaderByToken(sql, sha256(token));
      if (row === null) throw nothingHere();
      await change(sql, row);
      return { email: row.email };
    }),
  );
};

export const confirmByLink = async (strapi: Core.Strapi, token: string) =>
  byLink(strapi, token, async (sql, row) => {
    if (await confirmReader(sql, row.id)) await note(sql, 'mail-confirmed', row);
  });

export const stopByLink = async (strapi: Core.Strapi, token: string) =>
  byLink(strapi, token, async (sql, row) => {
    await endReader(sql, row.id);
    await note(sql, 'mail-stopped', row);
  });
