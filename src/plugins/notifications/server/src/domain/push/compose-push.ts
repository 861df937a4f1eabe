import { sha256Of } from '../../../../../../lib/sha256';
import type { NotificationSeverity } from '../../../../contracts/notification-type';
import type { DigestEntry } from '../texts/compose-notification-mail';
import { frames } from '../texts/frame';
import type { Locale } from '../texts/grammar';
import { Line } from '../notification-types/tally';

/** What the application's service worker is handed, as JSON. See docs/web-push.md. */
export interface PushPayload {
  readonly title: string;
  readonly body: string;
  /** What is opened when it is touched. */
  readonly url: string;
  readonly severity: NotificationSeverity;
  /** Shown without a sound. */
  readonly silent: boolean;
}

export interface Pushed extends Omit<DigestEntry, 'type'> {
  readonly isSilent: boolean;
}

interface Sending {
  readonly locale: Locale;
  readonly teamName: string;
  readonly deliveryId: string;
  readonly inboxUrl: string;
}

export interface Push {
  readonly payload: PushPayload;
  readonly urgency: 'low' | 'normal' | 'high';
  /** For how long a service keeps it for a device that is switched off. */
  readonly ttlSeconds: number;
  /** A later attempt takes the place of one that waits at the service still. Tells the service nothing. */
  readonly topic: string;
}

const dayS = 86_400;

/** The inbox tells everything, however late. What is pushed wants to be known soon, or not in this way. */
const ways: Readonly<Record<NotificationSeverity, Pick<Push, 'urgency' | 'ttlSeconds'>>> = {
  critical: { urgency: 'high', ttlSeconds: 7 * dayS },
  warning: { urgency: 'normal', ttlSeconds: 3 * dayS },
  info: { urgency: 'low', ttlSeconds: dayS },
};

/** What all services take is 4096 bytes, of which encryption needs some; the rest below 3000 is left to the address. */
const mostBytes = { title: 400, body: 1500, url: 900 };

const sizeOf = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;

const cut = (text: string, most: number): string => {
  if (sizeOf(text) <= most) return text;
  const letters: string[] = [];
  let size = sizeOf('…');
  for (const letter of text) {
    size += sizeOf(letter);
    if (size > most) break;
    letters.push(letter);
  }
  return `${letters.join('')}…`;
};

const rank: readonly NotificationSeverity[] = ['critical', 'warning', 'info'];

const inOrder = (told: readonly Pushed[]): Pushed[] => told.toSorted((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity));

/** One of several is told whole; of several the heads, what matters most first. */
export const composePush = (told: readonly Pushed[], { locale, teamName, deliveryId, inboxUrl }: Sending): Push => {
  const [first, ...others] = inOrder(told);
  if (first === undefined) throw new Error('A push tells of something.');
  const isOne = others.length === 0;
  const { severity } = first;
  const title = isOne ? first.wording.title : frames[locale].digestTitle(told.length);
  const body = isOne ? first.wording.sentence : [first, ...others].map(({ wording }) => wording.title).join('\n');
  const url = isOne && sizeOf(first.url) <= mostBytes.url ? first.url : inboxUrl;
  return {
    payload: {
      title: cut(`${title} (${Line.parse(teamName)})`, mostBytes.title),
      body: cut(body, mostBytes.body),
      url,
      severity,
      silent: told.every(({ isSilent }) => isSilent),
    },
    ...ways[severity],
    topic: sha256Of(Buffer.from(deliveryId)).toString('base64url').slice(0, 32),
  };
};
