import type { Core } from '@strapi/types';
import type { Upload } from '../../../../lib/contract';
import { inTransaction, type Sql } from '../../../../lib/database';
import { Problem } from '../../../../lib/problem';
import { intakeService } from '../../../intake/contracts';
import { referenceProblems, type LoadCounts, type LoadFault } from '../../contracts';
import { readTable, type ReferenceTable } from '../../domain/table';

const listedFaults = 100;

const refuse = (faults: readonly LoadFault[]): Problem =>
  new Problem(referenceProblems['reference-data.rejected'], `${String(faults.length)} faults were found; the first ones are listed.`, {
    faults: faults.slice(0, listedFaults),
    faultCount: faults.length,
  });

/** What is written, and what only the rows that are here already can tell against it. */
export type WriteRows<T> = (sql: Sql, rows: readonly T[]) => Promise<Omit<LoadCounts, 'read'> | readonly LoadFault[]>;

/** Loads a whole table or nothing of it. The file is read before a connection is taken. */
export const loadTable = async <T>(
  strapi: Core.Strapi,
  upload: Upload,
  table: ReferenceTable<T>,
  write: WriteRows<T>,
): Promise<LoadCounts> => {
  const lines = await intakeService(strapi).readSheet(upload, table.headings);
  const { rows, faults } = readTable(lines, table);
  if (faults.length > 0) throw refuse(faults);
  return inTransaction(strapi, async (sql) => {
    const written = await write(sql, rows);
    if (!('new' in written)) throw refuse(written);
    return { read: rows.length, ...written };
  });
};
