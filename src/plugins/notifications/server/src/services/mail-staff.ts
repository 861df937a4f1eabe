import type { Core } from '@strapi/types';
import { withSql } from '../../../../../lib/database';
import { sendMail } from '../../../../../lib/mail';
import type { Mail } from '../../../../../lib/mail-layout';
import { settings } from '../../../../../lib/settings';
import { claimDelivery } from '../queries/claim-delivery';
import { noteAccepted } from '../queries/note-accepted';

/**
 * One mail to staff for one event, however often it is delivered. Between the claim and the note no connection is held: the mail server may
 * be slow. A crash between them repeats the mail.
 */
export const mailStaff = async (strapi: Core.Strapi, eventId: string, mail: Mail): Promise<void> => {
  const { staffEmail } = settings(strapi);
  const isDue = await withSql(strapi, async (sql) => claimDelivery(sql, eventId, staffEmail));
  if (!isDue) return;
  await sendMail(strapi, staffEmail, mail);
  await withSql(strapi, async (sql) => noteAccepted(sql, eventId, staffEmail));
};
