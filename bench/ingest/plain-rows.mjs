// @ts-check
import { postRequest } from '../lib/connection.mjs';
import { sampleRecords } from './records.mjs';

/** @param {import('./records.mjs').SampleRecord} record @param {number} line */
const toAttributes = ({ station, sampleCode, date, time, isQualityControl, sign, amount, parameter, methodCode }, line) => ({
  teamId: 'public',
  stationId: `station-${String(station)}`,
  importId: 'import',
  lineNumber: line,
  sampleId: sampleCode,
  isQualityControl,
  sampledAt: `${date}T${time}.000Z`,
  parameterCode: parameter,
  fraction: 'Dissolved',
  methodCode,
  methodContext: 'AENV',
  value: sign === '' ? Number(amount) : null,
  valueText: `${sign}${amount}`,
  unit: 'mg/L',
  detectionCondition: sign === '' ? null : 'Below Detection/Quantification Limit',
  detectionLimit: sign === '' ? null : Number(amount),
  limitType: sign === '' ? null : 'Reporting Limit',
  reportingLimit: 0.1,
  version: 1,
  isNewest: true,
  isCurrent: true,
  reviewState: 'Released',
  laboratory: 'ALBERTA RESEARCH COUNCIL, ORGANIC ANALYSIS LABORATORY',
});

/**
 * One request for each row: plain Strapi knows no other way in.
 * @param {Parameters<typeof sampleRecords>[0]} size
 * @param {string} token
 */
export const plainRowRequests = (size, token) =>
  Array.from(sampleRecords(size), (record, index) =>
    postRequest('/api/results', { data: toAttributes(record, index + 2) }, { Authorization: `Bearer ${token}` }),
  );
