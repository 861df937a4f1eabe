import type { Locale } from '../../teams/contracts';
import type { NotificationType } from './notification-type';

/** What a link in somebody's mails is about. It names neither the person nor an address: whoever the mail was passed on to sees it too. */
export interface MailSubscription {
  readonly teamName: string;
  /** The person's own language. */
  readonly locale: Locale;
  readonly types: readonly NotificationType[];
  /** `ended`: the person is not in the team any more, and nothing of it is mailed. */
  readonly state: 'mailed' | 'stopped' | 'ended';
}
