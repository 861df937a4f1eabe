import type { Mapping } from '../../src/api/intake/contracts';
import type { App } from './app';
import { textRows, workbook } from './workbook';

/** A file of results in one format, large enough that a kill lands inside its import. */
export interface LargeFile {
  readonly format: string;
  readonly content: string | Buffer;
  readonly type: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly resultCount: number;
}

const stationCount = 50;
const station = (n: number): string => `K-${String(n % stationCount)}`;
const day = (n: number): string => `2015-06-${String(1 + (n % 28)).padStart(2, '0')}`;
const csv = (headings: string, lines: readonly string[]): string => `${headings}\n${lines.join('\n')}\n`;
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

const albertaHeadings =
  'Site name,Station number,Station name,Latitude,Longitude,Sample date,Sample time,Sample number,Sample Type,QC Sample (Y/N),Laboratory,' +
  'Analysis method code,Parameter type name,Parameter sign,Parameter value,Parameter unit symbol';
const albertaLine = (n: number): string =>
  `CREEK,${station(n)},Station ${station(n)},57.1,-111.5,${day(n)},13:00:00,S-${String(n)},DISCRETE SAMPLE (GRAB),N,,1,Naphthenic acids,,${String(n)}.5,mg/l`;

const variableCount = 50;
const ecccHeadings = [
  'Field Sample Number / x,Station or Location Name / x,Station Number / x,Latitude (Decimal Degrees) / x,Longitude (Decimal Degrees) / x',
  'Sample Date / x,Sample Type / x',
  ...times(variableCount, (n) => `Flag/Marqueur,VARIABLE ${String(n)} (${String(100_000 + n)}-L) (NG/L) / x`),
].join(',');
const ecccLine = (n: number): string =>
  [
    `S-${String(n)},Station ${station(n)},${station(n)},57.1,-111.5,${day(n)} 9:30,DISCRETE SAMPLE`,
    ...times(variableCount, (v) => `,${String(v)}.5`),
  ].join(',');

const jsonRow = (n: number) => ({
  station: station(n),
  sample: `S-${String(n)}`,
  sampledAt: `${day(n)}T13:00:00-06:00`,
  parameter: 'naphthenic-acids',
  method: '1',
  value: `${String(n)}.5`,
  unit: 'mg/L',
});

const mapping: Mapping = {
  columns: { station: 'Place', sample: 'Sample', date: 'Day', value: 'Amount' },
  constants: { parameter: 'naphthenic-acids', method: '1', unit: 'mg/L', timeZone: 'America/Edmonton' },
  dateOrder: 'year-month-day',
  hasUnitsRow: false,
};

export const saveMapping = async (app: App, team: string, name: string): Promise<void> => {
  await app
    .request()
    .put(`/api/import-mappings/${name}`)
    .query({ team })
    .set('Authorization', `Bearer ${app.staffToken}`)
    .send(mapping)
    .expect(200);
};

/** One of each format that intake understands. */
export const largeFiles: readonly LargeFile[] = [
  { format: 'alberta-long', type: 'text/csv', resultCount: 20_000, content: csv(albertaHeadings, times(20_000, albertaLine)) },
  {
    format: 'wqp',
    type: 'text/csv',
    resultCount: 20_000,
    content: csv(
      'MonitoringLocationIdentifier,ActivityIdentifier,ActivityTypeCode,ActivityStartDate,CharacteristicName,ResultMeasureValue,ResultMeasure/MeasureUnitCode',
      times(20_000, (n) => `${station(n)},S-${String(n)},Sample-Routine,${day(n)},Naphthenic acids,${String(n)}.5,mg/l`),
    ),
  },
  {
    format: 'ds-wqx',
    type: 'text/csv',
    resultCount: 20_000,
    content: csv(
      'MonitoringLocationID,LaboratorySampleID,ActivityType,ActivityStartDate,CharacteristicName,ResultValue,ResultUnit,ResultDetectionCondition',
      times(20_000, (n) => `${station(n)},S-${String(n)},Sample-Routine,${day(n)},Naphthenic acids,${String(n)}.5,mg/L,`),
    ),
  },
  { format: 'eccc-wide', type: 'text/csv', resultCount: 400 * variableCount, content: csv(ecccHeadings, times(400, ecccLine)) },
  {
    format: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    resultCount: 10_000,
    content: workbook({
      sheets: [{ name: 'Results', rows: textRows([albertaHeadings.split(','), ...times(10_000, (n) => albertaLine(n).split(','))]) }],
    }),
  },
  { format: 'json-rows', type: 'application/json', resultCount: 10_000, content: JSON.stringify({ rows: times(10_000, jsonRow) }) },
  {
    format: 'mapped',
    type: 'text/csv',
    query: { mapping: 'sheet' },
    resultCount: 20_000,
    content: csv(
      'Place,Sample,Day,Amount',
      times(20_000, (n) => `${station(n)},S-${String(n)},${day(n)},${String(n)}.5`),
    ),
  },
];
