import type { Core } from '@strapi/types';
import { withSql } from '../../../../../lib/database';
import type { EventEnvelope } from '../../../../../lib/events';
import { sendMail } from '../../../../../lib/mail';
import { settings } from '../../../../../lib/settings';
import type { ObservationsRecorded } from '../../../contracts';
import { composeArrivalMail } from '../domain/compose-arrival-mail';
import { claimDelivery } from '../queries/claim-delivery';
import { noteAccepted } from '../queries/note-accepted';

/** Between the claim and the note no connection is held: the mail server may be slow. A crash between them repeats the mail. */
export const mailArrivals = async (strapi: Core.Strapi, event: EventEnvelope<ObservationsRecorded>): Promise<void> => {
  const { staffEmail, publicUrl } = settings(strapi);
  const isDue = await withSql(strapi, async (sql) => claimDelivery(sql, event.id, staffEmail));
  if (!isDue) return;
  await sendMail(strapi, staffEmail, composeArrivalMail(event.payload, publicUrl));
  await withSql(strapi, async (sql) => noteAccepted(sql, event.id, staffEmail));
};
