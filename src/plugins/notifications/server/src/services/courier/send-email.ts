import type { Core } from '@strapi/types';
import { sendMail } from '../../../../../../lib/mail';
import type { Mail } from '../../../../../../lib/mail-layout';
import { settings } from '../../../../../../lib/settings';
import { classifyMailFailure } from '../../domain/delivery/classify-failure';
import { composeDigestMail, composeNotificationMail, type DigestEntry, type Sending } from '../../domain/texts/compose-notification-mail';
import { composeWording } from '../../domain/texts/compose-wording';
import { composeUnsubscribeUrl } from '../preferences/unsubscribe-link';
import type { Outgoing, OutgoingNotice, SendMessage } from './channel';
import { inboxPage, preferencesPage } from './pages';

const entryOf = ({ person, team }: Outgoing, { type, severity, contents, isHistorical, url }: OutgoingNotice): DigestEntry => ({
  ...{ type, severity, url },
  wording: composeWording(person.locale, type, contents, { teamName: team.name, isHistorical }),
});

const composeOutgoing = (strapi: Core.Strapi, outgoing: Outgoing): Mail => {
  const { deliveryId, person, team, notices } = outgoing;
  const [first, ...others] = notices;
  if (first === undefined) throw new Error('A mail about nothing was to be sent.');
  const sending: Sending = {
    ...{ deliveryId, locale: person.locale, teamName: team.name, publicUrl: settings(strapi).publicUrl },
    settingsUrl: preferencesPage(strapi, outgoing),
    unsubscribeUrl: composeUnsubscribeUrl(strapi, {
      ...{ teamId: team.id, personId: person.id },
      types: [...new Set(notices.map(({ type }) => type))],
    }),
  };
  if (others.length === 0) return composeNotificationMail(first, sending);
  const entries = notices.map((notice) => entryOf(outgoing, notice));
  return composeDigestMail(entries, inboxPage(strapi, outgoing), sending);
};

/** What went wrong between us and a mail server, as nodemailer tells it. */
const readFailure = (error: unknown): { readonly code: number | null; readonly words: string } => {
  if (!(error instanceof Error)) return { code: null, words: 'unknown failure' };
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null;
  return { code, words: 'response' in error && typeof error.response === 'string' ? error.response : error.message };
};

/** By the mail server that the installation is set up with. */
export const sendEmail: SendMessage = async (strapi, outgoing) => {
  const mail = composeOutgoing(strapi, outgoing);
  try {
    return { kind: 'accepted', answer: await sendMail(strapi, outgoing.person.email, mail) };
  } catch (error) {
    const { code, words } = readFailure(error);
    return { kind: 'failed', failure: classifyMailFailure(code), answer: words };
  }
};
