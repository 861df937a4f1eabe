import type { Core } from '@strapi/types';
import type { Mail } from './mail-layout';
import { within } from './within';

interface EmailService {
  send(mail: Mail & { to: string }): Promise<unknown>;
}

/** A mail server that answers for ever, a little at a time, must not keep a worker for ever. */
const sendWithinMs = 60_000;

/** Hands one mail to the mail server. Slow: never while a connection is held. Header fields are one line, whatever stands in a name. */
export const sendMail = async (strapi: Core.Strapi, to: string, mail: Mail): Promise<void> => {
  const email = strapi.plugin('email').service<EmailService>('email');
  await within(sendWithinMs, email.send({ ...mail, to, subject: mail.subject.replace(/[\r\n]+/g, ' ') }));
};
