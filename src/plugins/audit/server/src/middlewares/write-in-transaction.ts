import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../lib/database';
import { lockDocument } from '../queries/lock-document';

const writes: ReadonlySet<string> = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft']);

/**
 * Document middlewares run outside the transaction of the method they wrap. This one opens it first, so that the request is noted on
 * the connection before the triggers write their change events. Whoever writes to a document waits for whoever does already: Strapi
 * publishes by taking the published row away and adding another, and two at once would add two.
 */
export const writeInTransaction = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    if (!writes.has(context.action)) return next();
    const { documentId } = context.params as { documentId?: string };
    return inTransaction(strapi, async (sql) => {
      if (documentId !== undefined) await lockDocument(sql, context.uid, documentId);
      return next();
    });
  });
};
