import type { Core } from '@strapi/types';
import { currentActor, isLetIn } from '../../../../../../lib/actor';
import type { Sql } from '../../../../../../lib/database';
import { toLinks } from '../../domain/dossier/links';
import { hasRecord } from '../../queries/dossier/has-record';
import { listChangedRecords } from '../../queries/dossier/list-changed-records';
import { listRelatedRecords } from '../../queries/dossier/list-related-records';
import type { RecordKey } from '../../queries/list-record-events';
import { relatedTables } from './related-tables';

/** Which records belong together: one by itself, one with all that hangs on it, or those that changed in a period (`to` is not in it). */
export type DossierScope =
  ({ readonly kind: 'record' | 'related' } & RecordKey) | { readonly kind: 'period'; readonly from: string; readonly to: string };

/**
 * The records of a dossier, sorted by table and key, as far as the actor sees them; one more than `most` when there are more. None when
 * there is no such record. Records that were removed, or that hung on another before, are found as far as the ledger kept what they named:
 * not those of early releases, and no removed record's origin. Of a period, only types that hang together are found, in the actor's one
 * team.
 */
export const listDossier = async (strapi: Core.Strapi, sql: Sql, scope: DossierScope, most: number): Promise<RecordKey[]> => {
  const links = toLinks(relatedTables(strapi));
  if (scope.kind === 'period') {
    const types = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
    return listChangedRecords(sql, { types, from: scope.from, to: scope.to, limit: most + 1 });
  }
  const { type, key } = scope;
  const hasRelated = scope.kind === 'related' && links.some(({ from }) => from === type);
  if (hasRelated) {
    const actor = currentActor();
    return listRelatedRecords(sql, links, { type, key }, { isLetIn: actor !== null && isLetIn(actor), limit: most + 1 });
  }
  return (await hasRecord(sql, { type, key })) ? [{ type, key }] : [];
};
