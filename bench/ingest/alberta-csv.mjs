// @ts-check
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sampleRecords } from './records.mjs';

const headings =
  'Measuring program,Site name,Station number,Station name,Latitude,Longitude,Sampling location,Sample date,Sample time,Sample depth,' +
  'Sample final depth,Sample number,Sample Matrix,Sample Type,Sample Collection,Laboratory,QC Sample (Y/N),Lab QAQC Batch ID,' +
  'Analysis method name,Analysis method code,Reporting Detection Limit (RDL),RDL Unit,Parameter type group,Parameter type name,' +
  'Parameter sign,Parameter value,Parameter unit symbol,Parameter value and sign,Parameter unit name,Lab Qualifier 1,Lab Qualifier 2,' +
  'Lab Qualifier 3,Lab Qualifier 4,Sampling comment,Sample remark,Parameter remark,Parameter standard remark,Last modified date and time\n';

/** The wide text cells are as long as those of the real export, quotes and commas included. */
const methodName = 'The concentration of the naphthenic acids is calculated following extraction with dichloromethane an';
const comment = '"GOOD FLOW, OPEN WATER, DATASONDE FOUND ON TOP OF ICE"';

/** @param {import('./records.mjs').SampleRecord} record */
const toLine = ({ station, sampleCode, date, time, type, isQualityControl, sign, amount, parameter, methodCode }) =>
  [
    'ABS058',
    'MUSKEG RIVER',
    `AB07DB${String(station).padStart(4, '0')}`,
    `STATION ${String(station)} D/S OF KEARL LAKE ROAD`,
    `57.${String(10_000_000 + station)}`,
    `-111.${String(50_000_000 + station)}`,
    'Centre',
    date,
    time,
    '',
    '',
    sampleCode,
    'WATER',
    type,
    'HAND COLLECTION -- WHETHER WATER; SEDIMENT OR BIOTA',
    '"ALBERTA RESEARCH COUNCIL, ORGANIC ANALYSIS LABORATORY"',
    isQualityControl ? 'Y' : 'N',
    '',
    methodName,
    methodCode,
    '0.1',
    'mg/L',
    'Naphthenic Acids',
    parameter,
    sign,
    amount,
    'mg/l',
    `${sign}${amount}`,
    'milligram per litre',
    '',
    '',
    '',
    '',
    comment,
    '',
    '',
    '',
    '2021-04-20 08:52:36\n',
  ].join(',');

/** @param {Parameters<typeof sampleRecords>[0]} size */
function* lines(size) {
  yield headings;
  for (const record of sampleRecords(size)) yield toLine(record);
}

/**
 * A file in the layout of Alberta's discrete surface-water export.
 * @param {string} file
 * @param {Parameters<typeof sampleRecords>[0]} size
 */
export const writeAlbertaCsv = (file, size) => pipeline(Readable.from(lines(size)), createWriteStream(file));
