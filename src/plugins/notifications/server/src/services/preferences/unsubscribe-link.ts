import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import { isSameDigest } from '../../../../../../lib/digest';
import { settings } from '../../../../../../lib/settings';
import { NotificationType } from '../../../../contracts';
import { notificationTable } from '../../domain/notification-types/table';

/** Whose mails a link stops. Ids alone: an address does not stand in it. */
export interface UnsubscribeLink {
  readonly teamId: string;
  readonly personId: string;
  /** Of which types; several for a mail that told of several. */
  readonly types: readonly NotificationType[];
}

const signatureOf = (strapi: Core.Strapi, said: string): string =>
  createHmac('sha256', `${settings(strapi).linkSecret} unsubscribe`)
    .update(said)
    .digest('base64url');

/**
 * The same address for the header that mail programs know (RFC 8058) and for the link that people see. It has no end: whoever finds an old
 * mail can still stop those that come.
 */
export const composeUnsubscribeUrl = (strapi: Core.Strapi, { teamId, personId, types }: UnsubscribeLink): string => {
  const said = Buffer.from([teamId, personId, ...types].join(' ')).toString('base64url');
  return `${settings(strapi).publicUrl}/unsubscribe?token=${said}.${signatureOf(strapi, said)}`;
};

const Said = z.tuple([z.string(), z.string(), NotificationType], NotificationType);

/** Null for what we have not signed, and for what no link stops. */
export const readUnsubscribeToken = (strapi: Core.Strapi, token: string): UnsubscribeLink | null => {
  const [said = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !isSameDigest(signature, signatureOf(strapi, said))) return null;
  const parsed = Said.safeParse(Buffer.from(said, 'base64url').toString().split(' '));
  if (!parsed.success) return null;
  const [teamId, personId, ...types] = parsed.data;
  return types.every((type) => notificationTable[type].isUnsubscribable) ? { teamId, personId, types } : null;
};
