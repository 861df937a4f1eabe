import type { Core } from '@strapi/types';
import type { Sql } from '../../../../../../lib/database';
import type { RecordKey } from '../../queries/list-record-events';
import { listDossier } from '../dossier/list-dossier';
import { mostRecords, tooLarge } from './open-bundle';

/** A record and what hangs on it; none when there is no such record. @throws Problem ledger.bundle-too-large */
export const listBundledRecords = async (strapi: Core.Strapi, sql: Sql, record: RecordKey): Promise<RecordKey[]> => {
  const records = await listDossier(strapi, sql, { kind: 'related', ...record }, mostRecords);
  if (records.length > mostRecords) throw tooLarge(`${String(mostRecords)} records`);
  return records;
};
