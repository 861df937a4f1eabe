import type { Core } from '@strapi/types';
import { withSql } from '../../../../../lib/database';
import type { EventEnvelope } from '../../../../../lib/events';
import { within } from '../../../../../lib/within';
import { settings } from '../../../../../lib/settings';
import type { ObservationsRecorded } from '../../../contracts';
import { composeArrivalMail } from '../domain/compose-arrival-mail';
import { claimDelivery } from '../queries/claim-delivery';
import { noteAccepted } from '../queries/note-accepted';

/** A mail server that answers for ever, a little at a time, must not keep a worker for ever. */
const sendWithinMs = 60_000;

interface EmailService {
  send(mail: { to: string; subject: string; text: string }): Promise<unknown>;
}

/** Between the claim and the note no connection is held: the mail server may be slow. A crash between them repeats the mail. */
export const mailArrivals = async (strapi: Core.Strapi, event: EventEnvelope<ObservationsRecorded>): Promise<void> => {
  const { staffEmail, publicUrl } = settings(strapi);
  const isDue = await withSql(strapi, async (sql) => claimDelivery(sql, event.id, staffEmail));
  if (!isDue) return;
  const email = strapi.plugin('email').service<EmailService>('email');
  await within(sendWithinMs, email.send({ to: staffEmail, ...composeArrivalMail(event.payload, publicUrl) }));
  await withSql(strapi, async (sql) => noteAccepted(sql, event.id, staffEmail));
};
