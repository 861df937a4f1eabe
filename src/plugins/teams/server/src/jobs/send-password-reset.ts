import { z } from 'zod';
import { withSql } from '../../../../../lib/database';
import { newToken, sha256 } from '../../../../../lib/digest';
import { defineJob } from '../../../../../lib/jobs';
import { sendMail } from '../../../../../lib/mail';
import { composeMail } from '../../../../../lib/mail-layout';
import { composeResetMail } from '../domain/compose-password-mail';
import { findPersonByEmail } from '../queries/find-person';
import { keepReset } from '../queries/password-reset';
import { resetPage } from '../services/page-addresses';

const validForMs = 30 * 60_000;

/** The link is made where it is sent; a repeat makes another and the first stops working. */
export const sendPasswordReset = defineJob({
  name: 'send-password-reset',
  payload: z.object({ email: z.string() }),
  handle: async (strapi, { email }) => {
    const token = newToken();
    const person = await withSql(strapi, async (sql) => {
      const found = await findPersonByEmail(sql, email);
      if (found === null || found.isBlocked) return null;
      await keepReset(sql, found.id, sha256(token), validForMs);
      return found;
    });
    if (person === null) return;
    await sendMail(strapi, person.email, composeMail(composeResetMail(person.locale, resetPage(strapi, person.locale, token))));
  },
});
