import type { Core } from '@strapi/types';
import { withSql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { auditorRequestProblems, type DossierScope } from '../../../../contracts';
import { isEmptyPeriod, isWithin } from '../../domain/auditor-requests/is-within';
import { countChangedBetween } from '../../queries/auditor-requests/count-changed-between';
import type { AuditorRequestRow } from '../../queries/auditor-requests/request-row';
import type { RecordKey } from '../../queries/list-record-events';
import { listDossier } from '../dossier/list-dossier';

/** As many as one bundle holds. */
const mostRecords = 1000;

const listWhole = async (strapi: Core.Strapi, scope: DossierScope): Promise<RecordKey[]> => {
  const records = await withSql(strapi, async (sql) => listDossier(strapi, sql, scope, mostRecords));
  if (records.length > mostRecords) {
    throw new Problem(auditorRequestProblems['auditor-request.too-much'], `A bundle holds up to ${String(mostRecords)} records.`);
  }
  return records;
};

const nameOf = ({ type, key }: RecordKey): string => `${type}\n${key}`;

/** Where the scopes themselves do not tell, the records do. */
const areWithin = async (
  strapi: Core.Strapi,
  { ownerId, scope: asked }: AuditorRequestRow,
  records: readonly RecordKey[],
): Promise<boolean> => {
  if (asked.kind === 'period') {
    const { from, to } = asked;
    const changed = await withSql(strapi, async (sql) => countChangedBetween(sql, { teamId: ownerId, records, from, to }));
    return changed === records.length;
  }
  const known = new Set((await listWhole(strapi, asked)).map(nameOf));
  return records.every((record) => known.has(nameOf(record)));
};

/**
 * The records that are given when this scope is approved; in the team whose records they are.
 * @throws Problem auditor-request.unusable, auditor-request.beyond-asked, auditor-request.too-much, auditor-request.nothing-there
 */
export const resolveRecords = async (strapi: Core.Strapi, row: AuditorRequestRow, granted: DossierScope): Promise<RecordKey[]> => {
  if (isEmptyPeriod(granted)) throw new Problem(auditorRequestProblems['auditor-request.unusable'], 'The period ends before it begins.');
  const beyond = new Problem(auditorRequestProblems['auditor-request.beyond-asked'], 'Not all of this scope was asked for.');
  const verdict = isWithin(granted, row.scope);
  if (verdict === false) throw beyond;
  const records = await listWhole(strapi, granted);
  if (records.length === 0) {
    throw new Problem(auditorRequestProblems['auditor-request.nothing-there'], `The team "${row.owner}" has nothing recorded in it.`);
  }
  if (verdict === 'look' && !(await areWithin(strapi, row, records))) throw beyond;
  return records;
};
