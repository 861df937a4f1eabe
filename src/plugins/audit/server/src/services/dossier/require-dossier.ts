import type { Core } from '@strapi/types';
import type { Sql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { historyProblems } from '../../../../contracts';
import type { RecordKey } from '../../queries/list-record-events';
import { nothingHere } from '../history/find-scope';
import { listDossier } from './list-dossier';

const mostRecords = 5000;

/** A record and what hangs on it. @throws Problem resource.not-found, ledger.dossier-too-large */
export const requireDossier = async (strapi: Core.Strapi, sql: Sql, record: RecordKey): Promise<RecordKey[]> => {
  const records = await listDossier(strapi, sql, { kind: 'related', ...record }, mostRecords);
  if (records.length === 0) throw nothingHere();
  if (records.length <= mostRecords) return records;
  throw new Problem(historyProblems['ledger.dossier-too-large'], `More than ${String(mostRecords)} records hang on it.`);
};
