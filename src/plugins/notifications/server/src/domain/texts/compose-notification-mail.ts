import { composeMail, type Letter, type Mail } from '../../../../../../lib/mail-layout';
import { sha256Of } from '../../../../../../lib/sha256';
import type { NotificationType, NotificationSeverity } from '../../../../contracts/notification-type';
import type { ContentsOf } from '../notification-types/contents';
import { notificationTable } from '../notification-types/table';
import { Line } from '../notification-types/tally';
import { composeWording } from './compose-wording';
import { frames } from './frame';
import type { Locale } from './grammar';
import type { Wording } from './wording';

/** One mail on its way to one person. */
export interface Sending {
  readonly locale: Locale;
  readonly teamName: string;
  /** Stays the same from one attempt to the next. */
  readonly deliveryId: string;
  /** Where this installation is found. */
  readonly publicUrl: string;
  /** Where whoever is signed in chooses what they are told. */
  readonly settingsUrl: string;
  /** Stops mails of this kind for this person, without signing in: shown on GET, done on POST. */
  readonly unsubscribeUrl: string;
}

export interface Notice<Type extends NotificationType> {
  readonly type: Type;
  readonly contents: ContentsOf<Type>;
  readonly isHistorical: boolean;
  /** Where exactly that is seen which it speaks of. */
  readonly url: string;
}

export interface DigestEntry {
  readonly type: NotificationType;
  readonly severity: NotificationSeverity;
  readonly wording: Wording;
  readonly url: string;
}

/** More than that nobody reads in a mail. */
const mostEntries = 50;

/** Whoever got the first attempt, and was asked again because its answer was lost, sees that both are one mail. */
const messageIdOf = ({ deliveryId, publicUrl }: Sending): string =>
  `<${sha256Of(Buffer.from(deliveryId)).toString('hex').slice(0, 40)}@${new URL(publicUrl).hostname}>`;

/** RFC 8058; and RFC 3834, so that nobody's absence is announced to us. */
const headersOf = (unsubscribeUrl: string | null): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  ...(unsubscribeUrl === null
    ? {}
    : { 'List-Unsubscribe': `<${new URL(unsubscribeUrl).href}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});

interface Body {
  readonly title: string;
  readonly letter: Omit<Letter, 'locale' | 'subject' | 'greeting' | 'footer'>;
  readonly isUnsubscribable: boolean;
}

const frameMail = ({ title, letter, isUnsubscribable }: Body, sending: Sending): Mail => {
  const { locale, settingsUrl, unsubscribeUrl } = sending;
  const teamName = Line.parse(sending.teamName);
  const { greeting, reason, unstoppable, settings, stop } = frames[locale];
  const note = isUnsubscribable ? reason(teamName) : `${reason(teamName)} ${unstoppable}`;
  const links = [{ label: settings, url: settingsUrl }, ...(isUnsubscribable ? [{ label: stop, url: unsubscribeUrl }] : [])];
  return {
    ...composeMail({ ...letter, locale, greeting, subject: Line.parse(`${title} (${teamName})`), footer: { note, links } }),
    headers: headersOf(isUnsubscribable ? unsubscribeUrl : null),
    messageId: messageIdOf(sending),
  };
};

/** The mail about one notification. */
export const composeNotificationMail = <Type extends NotificationType>(
  { type, contents, isHistorical, url }: Notice<Type>,
  sending: Sending,
): Mail => {
  const { locale, teamName } = sending;
  const { title, sentence, points, advice, action } = composeWording(locale, type, contents, { teamName, isHistorical });
  const letter = {
    paragraphs: [sentence],
    points: points.map((text) => ({ text })),
    action: { label: action, url },
    closing: advice === null ? [] : [advice],
  };
  return frameMail({ title, letter, isUnsubscribable: notificationTable[type].isUnsubscribable }, sending);
};

const rank: Readonly<Record<NotificationSeverity, number>> = { critical: 0, warning: 1, info: 2 };

/** One mail about several notifications: what matters most first, and otherwise in the order in which they are given. */
export const composeDigestMail = (entries: readonly DigestEntry[], inboxUrl: string, sending: Sending): Mail => {
  const { digestTitle, digestOpening, digestRest, openInbox } = frames[sending.locale];
  const rest = entries.length - mostEntries;
  const shown = entries.toSorted((a, b) => rank[a.severity] - rank[b.severity]).slice(0, mostEntries);
  const letter = {
    paragraphs: [digestOpening(Line.parse(sending.teamName))],
    points: shown.map(({ wording, url }) => ({ text: wording.title, more: wording.sentence, url })),
    action: { label: openInbox, url: inboxUrl },
    closing: rest > 0 ? [digestRest(rest)] : [],
  };
  const isUnsubscribable = entries.every(({ type }) => notificationTable[type].isUnsubscribable);
  return frameMail({ title: digestTitle(entries.length), letter, isUnsubscribable }, sending);
};
