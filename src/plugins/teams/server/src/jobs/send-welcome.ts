import { z } from 'zod';
import { withSql } from '../../../../../lib/database';
import { defineJob } from '../../../../../lib/jobs';
import { sendMail } from '../../../../../lib/mail';
import { composeMail } from '../../../../../lib/mail-layout';
import { composeWelcomeMail } from '../domain/compose-welcome-mail';
import { findWelcome } from '../queries/find-welcome';
import { homePage } from '../services/page-addresses';

/** To whoever has joined a team and is still in it. */
export const sendWelcome = defineJob({
  name: 'send-welcome',
  payload: z.object({ teamId: z.string(), personId: z.string() }),
  handle: async (strapi, joined) => {
    const welcomed = await withSql(strapi, async (sql) => findWelcome(sql, joined));
    if (welcomed === null) return;
    const letter = composeWelcomeMail({ ...welcomed, url: homePage(strapi, welcomed.locale) });
    await sendMail(strapi, welcomed.email, composeMail(letter));
  },
});
