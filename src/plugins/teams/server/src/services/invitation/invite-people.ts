import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import { settings } from '../../../../../../lib/settings';
import type { BulkLine, Team } from '../../../../contracts';
import { addressOf, judgeBulkLines, type BulkInvitee } from '../../domain/judge-bulk-lines';
import { findTeamLocale } from '../../queries/find-team-locale';
import { insertInvitations } from '../../queries/insert-invitations';
import { listKnownAddresses } from '../../queries/list-known-addresses';
import { heldRights, personOf } from '../held-rights';
import { enqueueSending } from './enqueue-sending';
import { readBulkTable } from './read-bulk-table';

interface Outcome {
  readonly lines: BulkLine[];
  readonly invitedCount: number;
}

/** How many were invited: somebody else may have been faster with some. */
const inviteAll = async (strapi: Core.Strapi, sql: Sql, team: Team, invitees: readonly BulkInvitee[]): Promise<number> => {
  const inviting = { teamId: team.id, inviterId: personOf(requireActor()), validForDays: settings(strapi).invitationDays };
  const made = await insertInvitations(sql, inviting, invitees);
  await enqueueSending(sql, team.id, made);
  return made.length;
};

/** @throws Problem request.invalid when the table cannot be read */
export const invitePeople = async (strapi: Core.Strapi, team: Team, csv: string, isPreview: boolean): Promise<Outcome> => {
  const table = readBulkTable(csv);
  return inTransaction(strapi, async (sql) => {
    const known = await listKnownAddresses(sql, team.id, table.map(addressOf));
    const teamLocale = await findTeamLocale(sql, team.id);
    const judged = judgeBulkLines(table, { ...known, held: heldRights(), teamLocale });
    const invitees = judged.flatMap(({ invitee }) => (invitee === null ? [] : [invitee]));
    const invitedCount = isPreview ? 0 : await inviteAll(strapi, sql, team, invitees);
    return { lines: judged.map(({ line, email, role, verdict, detail }) => ({ line, email, role, verdict, detail })), invitedCount };
  });
};
