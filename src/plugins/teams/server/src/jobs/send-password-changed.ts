import { z } from 'zod';
import { withSql } from '../../../../../lib/database';
import { defineJob } from '../../../../../lib/jobs';
import { sendMail } from '../../../../../lib/mail';
import { composeMail } from '../../../../../lib/mail-layout';
import { composePasswordChangedMail } from '../domain/compose-password-mail';
import { findPerson } from '../queries/find-person';
import { forgottenPage } from '../services/page-addresses';

export const sendPasswordChanged = defineJob({
  name: 'send-password-changed',
  payload: z.object({ personId: z.string() }),
  handle: async (strapi, { personId }) => {
    const person = await withSql(strapi, async (sql) => findPerson(sql, personId));
    if (person === null) return;
    await sendMail(strapi, person.email, composeMail(composePasswordChangedMail(person.locale, forgottenPage(strapi, person.locale))));
  },
});
