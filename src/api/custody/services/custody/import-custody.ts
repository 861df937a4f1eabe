import type { Core } from '@strapi/types';
import type { z } from 'zod';
import type { Upload } from '../../../../lib/contract';
import { inTransaction } from '../../../../lib/database';
import { newDocumentId } from '../../../../lib/ids';
import { Problem, problems } from '../../../../lib/problem';
import type { Team } from '../../../../plugins/teams/contracts';
import { intakeService } from '../../../intake/contracts';
import { custodyImportProblems, type CustodyFault, type CustodyImport } from '../../contracts';
import { custodyHeadings, readCustodyTable } from '../../domain/custody-table';
import { listSampleIds } from '../../queries/find-custody-sample';
import { insertCustodyEvents } from '../../queries/insert-custody-events';
import { findBrokenRule } from './as-custody-problem';

const listedFaults = 100;
const mostLines = 5000;

const refuse = (faults: readonly CustodyFault[]): Problem =>
  new Problem(custodyImportProblems['custody.rejected'], `${String(faults.length)} faults were found; the first ones are listed.`, {
    faults: faults.slice(0, listedFaults),
    faultCount: faults.length,
  });

/** All entries of the file or none. The file is read before a connection is taken. Whoever calls acts in the team already. */
export const importCustody = async (strapi: Core.Strapi, team: Team, upload: Upload): Promise<z.infer<typeof CustodyImport>> => {
  const lines = await intakeService(strapi).readSheet(upload, custodyHeadings);
  if (lines.length > mostLines) throw new Problem(problems['request.too-large'], `A file holds up to ${String(mostLines)} entries.`);
  const { entries, faults } = readCustodyTable(lines);
  if (faults.length > 0) throw refuse(faults);
  const added = entries.map((one) => ({ ...one, id: newDocumentId() }));
  const codes = [...new Set(entries.map(({ sample }) => sample))];
  try {
    await inTransaction(strapi, async (sql) => {
      const samples = await listSampleIds(sql, team.id, codes);
      const unknown = entries.filter(({ sample }) => !samples.has(sample));
      if (unknown.length > 0)
        throw refuse(unknown.map(({ line }) => ({ line, column: 'sample', code: null, reason: 'the team has no such sample' })));
      await insertCustodyEvents(
        sql,
        team.id,
        added.map(({ id, sample, entry }) => ({ id, sampleId: samples.get(sample) ?? '', entry })),
      );
    });
  } catch (error) {
    const broken = findBrokenRule(error);
    if (broken === null) throw error;
    const line = added.find(({ id }) => id === broken.entry)?.line ?? null;
    throw refuse([{ line, column: null, code: broken.code, reason: broken.text }]);
  }
  return { entryCount: entries.length, sampleCount: codes.length };
};
