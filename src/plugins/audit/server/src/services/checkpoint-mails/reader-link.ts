import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/types';
import { settings } from '../../../../../../lib/settings';

/** What stands in the links of a reader's mails: made from the id each time, so that only its digest is kept. */
export const tokenOf = (strapi: Core.Strapi, readerId: string): string =>
  createHmac('sha256', `${settings(strapi).linkSecret} checkpoint mails`)
    .update(readerId)
    .digest('base64url');

/** Behind the #, where no server and no log sees it. */
export const readerPage = (strapi: Core.Strapi, { id, locale }: { readonly id: string; readonly locale: 'en' | 'fr' }): string =>
  `${settings(strapi).publicUrl}/${locale}/checkpoint-mails#${tokenOf(strapi, id)}`;
