import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../lib/database';

const writes: ReadonlySet<string> = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft']);

/**
 * Document middlewares run outside the transaction of the method they wrap. This one opens it first, so that the request is noted on
 * the connection before the triggers write their change events.
 */
export const writeInTransaction = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => (writes.has(context.action) ? inTransaction(strapi, async () => next()) : next()));
};
