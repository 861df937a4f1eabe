import { requireActor } from '../../../../../../lib/actor';
import type { Sql } from '../../../../../../lib/database';
import { enqueueAll } from '../../../../../../lib/jobs';
import type { Invitation } from '../../../../contracts';
import { sendInvitation } from '../../jobs/send-invitation';

/** The mails go in the transaction that makes the invitations, one job each. */
export const enqueueSending = async (sql: Sql, teamId: string, invitations: readonly Invitation[]): Promise<void> => {
  const sendings = invitations.map(({ id, sendCount }) => ({
    payload: { invitationId: id, sendCount },
    key: `invitation:${id}`,
  }));
  await enqueueAll(sql, sendInvitation, { ...requireActor(), scope: { team: teamId } }, sendings);
};
