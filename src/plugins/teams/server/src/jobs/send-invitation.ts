import { z } from 'zod';
import { withSql, inTransaction } from '../../../../../lib/database';
import { newToken, sha256 } from '../../../../../lib/digest';
import { defineJob } from '../../../../../lib/jobs';
import { sendMail } from '../../../../../lib/mail';
import { composeMail } from '../../../../../lib/mail-layout';
import { composeInvitationMail } from '../domain/compose-invitation-mail';
import { claimSending, noteSent } from '../queries/send-invitation';
import { invitationPage } from '../services/page-addresses';

/**
 * The link is made here, where it is sent, so that it is kept nowhere. A job that was interrupted after the mail had gone sends another one,
 * whose link replaces the first. Nothing is sent any more when the invitation was accepted, taken back or sent again meanwhile, or the team
 * suspended.
 */
export const sendInvitation = defineJob({
  name: 'send-invitation',
  payload: z.object({ invitationId: z.string(), sendCount: z.int() }),
  handle: async (strapi, sending) => {
    const token = newToken();
    const claimed = await inTransaction(strapi, async (sql) => claimSending(sql, sending, sha256(token)));
    if (claimed === null) return;
    const { email, locale } = claimed;
    const letter = composeInvitationMail({ ...claimed, url: invitationPage(strapi, locale, token) });
    await sendMail(strapi, email, composeMail(letter));
    await withSql(strapi, async (sql) => noteSent(sql, sending));
  },
});
