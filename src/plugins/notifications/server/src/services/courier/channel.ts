import type { Core } from '@strapi/types';
import type { NotificationSeverity, NotificationType } from '../../../../contracts';
import type { Failure } from '../../domain/delivery/retry';
import type { ContentsOf } from '../../domain/notification-types/contents';

/** One of the notifications that a message tells of. */
export interface OutgoingNotice {
  readonly type: NotificationType;
  readonly severity: NotificationSeverity;
  readonly contents: ContentsOf<NotificationType>;
  readonly isHistorical: boolean;
  /** Where it is read, for whoever is signed in. */
  readonly url: string;
  readonly isSilent: boolean;
}

/** One message on its way to one person. */
export interface Outgoing {
  /** Stays the same from one attempt to the next. */
  readonly deliveryId: string;
  readonly attempt: number;
  readonly person: { readonly id: string; readonly email: string; readonly name: string; readonly locale: 'en' | 'fr' };
  readonly team: { readonly id: string; readonly slug: string; readonly name: string };
  /** In the order in which they happened; one at least. */
  readonly notices: readonly OutgoingNotice[];
  /** It was gathered for a moment, whether one came together or several. */
  readonly isDigest: boolean;
}

export type SendOutcome =
  { readonly kind: 'accepted'; readonly answer: string } | { readonly kind: 'failed'; readonly failure: Failure; readonly answer: string };

/** A way by which people are told. Never throws for what a provider says; slow, so no connection is held meanwhile. */
export type SendMessage = (strapi: Core.Strapi, outgoing: Outgoing) => Promise<SendOutcome>;
