import type { ReportAttachment } from '../../../../plugins/reports/contracts';
import { csvFormat } from '../../../export/formats/csv';
import type { ReportData, ReportedResult } from '../../contracts/report-data';

// eslint-disable-next-line @typescript-eslint/require-await -- the format takes batches as they come; here they are there
async function* inOneBatch(results: readonly ReportedResult[]): AsyncGenerator<readonly ReportedResult[]> {
  yield results;
}

/** Every result of the snapshot with all its details, in the columns of the product's own export. */
export const resultsCsv = async ({ team, results }: ReportData, asOf: string): Promise<ReportAttachment> => {
  const about = { teamName: team.name, isPublic: false, filters: {}, asOf, resultCount: results.length };
  const parts: Buffer[] = [];
  for await (const part of csvFormat.write(inOneBatch(results), about)) parts.push(Buffer.from(part));
  return { name: 'results.csv', contentType: 'text/csv', description: 'Every result with all its details', bytes: Buffer.concat(parts) };
};
