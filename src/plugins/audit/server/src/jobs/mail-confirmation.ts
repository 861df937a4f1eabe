import { z } from 'zod';
import { withSql } from '../../../../../lib/database';
import { defineJob } from '../../../../../lib/jobs';
import { sendMail } from '../../../../../lib/mail';
import { composeConfirmationMail } from '../domain/checkpoint-mails/compose-checkpoint-mail';
import { findReader } from '../queries/checkpoint-mails/readers';
import { readerPage } from '../services/checkpoint-mails/reader-link';

export const mailConfirmation = defineJob({
  name: 'confirm-checkpoint-mails',
  payload: z.object({ readerId: z.string() }),
  handle: async (strapi, { readerId }) => {
    const reader = await withSql(strapi, async (sql) => findReader(sql, readerId));
    // Ended, or said yes already.
    if (reader?.confirmedAt !== null) return;
    await sendMail(strapi, reader.email, composeConfirmationMail(reader.locale, readerPage(strapi, reader)));
  },
});
