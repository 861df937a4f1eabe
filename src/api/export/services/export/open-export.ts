import type { Core } from '@strapi/types';
import { withSql } from '../../../../lib/database';
import { Problem, problems } from '../../../../lib/problem';
import { publicTeamId } from '../../../../plugins/teams/contracts';
import type { ResultFilter } from '../../../result/contracts';
import type { Reader } from '../../../review-policy/contracts';
import type { ExportFormatName } from '../../contracts';
import { exportProblems } from '../../contracts/problems';
import { csvFormat } from '../../formats/csv';
import { dsWqxFormat } from '../../formats/ds-wqx';
import type { ExportFormat } from '../../formats/export-format';
import { geoJsonFormat } from '../../formats/geojson';
import { maxSheetResults, xlsxFormat } from '../../formats/xlsx';
import { cutResults } from '../../queries/cut-results';
import { findObstacles, type FoundObstacles } from './find-obstacles';
import { countRows, readRows } from './read-cut';

const formats: Readonly<Record<ExportFormatName, ExportFormat>> = {
  csv: csvFormat,
  xlsx: xlsxFormat,
  geojson: geoJsonFormat,
  'ds-wqx': dsWqxFormat,
};

export interface ExportOrder {
  readonly reader: Reader;
  readonly format: ExportFormatName;
  readonly filter: ResultFilter;
  readonly omitsInexpressible: boolean;
}

export interface OpenedExport {
  readonly format: ExportFormat;
  readonly asOf: Date;
  readonly resultCount: number;
  readonly omittedCount: number;
  readonly content: AsyncGenerator<string | Buffer>;
}

const listedObstacles = 20;

const notExpressible = ({ resultCount, obstacles }: FoundObstacles, total: number): Problem =>
  new Problem(exportProblems['export.not-expressible'], `${String(resultCount)} of ${String(total)} results cannot be told in DS-WQX.`, {
    resultCount,
    obstacles: obstacles.slice(0, listedObstacles),
    obstacleCount: obstacles.length,
  });

const checkLength = (format: ExportFormatName, count: number): void => {
  if (format !== 'xlsx' || count <= maxSheetResults) return;
  throw new Problem(
    exportProblems['export.too-large'],
    `${String(count)} results were found; a sheet holds ${String(maxSheetResults)} beside its headings.`,
  );
};

/** What a team shows to everybody is read, and not carried off as a file: each is on record in its ledger, however many somebody asks for. */
const checkTaker = ({ team, isPublic }: Reader): void => {
  if (isPublic && team.id !== publicTeamId) throw new Problem(problems['resource.not-found'], `There is no team "${team.slug}".`);
};

/** Decides what the file holds and whether it can; what comes behind is only reading and writing. The actor must see the team's rows. */
export const openExport = async (strapi: Core.Strapi, order: ExportOrder): Promise<OpenedExport> => {
  const { reader, filter } = order;
  checkTaker(reader);
  const { team, sight } = reader;
  const reading = { team, isBlurred: reader.isPublic };
  const isDsWqx = order.format === 'ds-wqx';
  const cut = await withSql(strapi, async (sql) => cutResults(sql, { teamId: team.id, filter, sight, withKinds: isDsWqx }));
  const total = countRows(cut.rowIds);
  checkLength(order.format, total);
  const inexpressible = isDsWqx ? await findObstacles(strapi, cut.kinds, reading) : { resultCount: 0, obstacles: [] };
  if (inexpressible.resultCount > 0 && !order.omitsInexpressible) throw notExpressible(inexpressible, total);
  const format = formats[order.format];
  const resultCount = total - inexpressible.resultCount;
  const about = {
    teamName: team.name,
    isPublic: team.id === publicTeamId,
    filters: Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Record<string, string>,
    asOf: cut.asOf.toISOString(),
    resultCount,
  };
  const content = format.write(readRows(strapi, cut.rowIds, reading), about);
  return { format, asOf: cut.asOf, resultCount, omittedCount: inexpressible.resultCount, content };
};
