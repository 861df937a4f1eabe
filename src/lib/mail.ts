import type { Core } from '@strapi/types';
import { z } from 'zod';
import type { Mail } from './mail-layout';
import { within } from './within';

interface EmailService {
  send(mail: Mail & { to: string }): Promise<unknown>;
}

/** A mail server that answers for ever, a little at a time, must not keep a worker for ever. */
const sendWithinMs = 60_000;

/** What a provider tells of a mail that it took. */
const Sent = z.object({ response: z.string() });

/**
 * Hands one mail to the mail server and answers what that said. Slow: never while a connection is held. Header fields are one line, whatever
 * stands in a name.
 */
export const sendMail = async (strapi: Core.Strapi, to: string, mail: Mail): Promise<string> => {
  const email = strapi.plugin('email').service<EmailService>('email');
  const sent = await within(sendWithinMs, email.send({ ...mail, to, subject: mail.subject.replace(/[\r\n]+/g, ' ') }));
  return Sent.safeParse(sent).data?.response ?? '';
};
