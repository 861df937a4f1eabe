import { convert } from '../../../lib/units';
import { isQualityControl } from './activity-types';
import { readDate, readTime, readTimeZone } from './calendar';
import type { CanonicalRow } from './canonical-row';
import type { Layout, ParsedLine } from './format';
import { LineReader, type Headings } from './line-reader';
import { readDecimal } from './read-amount';
import { readUnit } from './read-unit';
import { readWqxMeasurement } from './read-wqx-measurement';
import type { WqxColumns } from './wqx-columns';

const datums = ['WGS84', 'NAD83', 'NAD27'] as const;

const readDepth = (line: LineReader, column: WqxColumns): string | null => {
  const depth = line.readOptional(column.depth, readDecimal, 'is not a depth such as -0.3');
  const unit = line.readOptional(column.depthUnit, readUnit, 'is not a unit of length that is known here');
  if (depth === null) return null;
  const metres = convert(depth.replace(/^-/, ''), unit?.unit ?? 'm', 'm');
  if (metres === null) line.fault(column.depthUnit, 'is not a unit of length that converts to metres to the last digit');
  return metres;
};

const readMoment = (line: LineReader, column: WqxColumns, dayZone: string) => {
  const date = line.read(column.date, readDate, 'is not a date such as 2015-06-30, between 1900 and 2199');
  const time = line.readOptional(column.time, readTime, 'is not a time such as 13:00:00');
  const zone = line.readOptional(column.timeZone, readTimeZone, 'is not a time zone such as MDT, -06:00 or America/Edmonton');
  if (time !== null && line.cell(column.timeZone) === null) line.fault(column.timeZone, 'is missing beside a time', 'cell.missing');
  return { sampledAtLocal: `${date} ${time ?? '00:00:00'}`, isTimeKnown: time !== null, timeZone: zone ?? dayZone };
};

const readQualifiers = (line: LineReader, column: WqxColumns): string[] | null => {
  const codes =
    line
      .cell(column.qualifiers)
      ?.split(/[\s,;]+/)
      .filter((code) => code !== '') ?? [];
  if (codes.some((code) => code.length > 16)) line.fault(column.qualifiers, 'holds a code longer than 16 characters');
  return codes.length === 0 ? null : codes;
};

/** A maximum of five days is not the parameter itself: what sets it apart becomes part of the name. */
const nameOf = (line: LineReader, column: WqxColumns): string => {
  const bases = column.bases.flatMap((heading) => line.cell(heading) ?? []);
  const name = line.text(column.parameter);
  return bases.length === 0 ? name : `${name} (${bases.join(', ')})`.slice(0, 255);
};

const datumOf = (text: string | null): Exclude<CanonicalRow['datum'], undefined> =>
  text === null ? null : (datums.find((datum) => datum === text.toUpperCase()) ?? 'UNKWN');

/** Reads the lines of a layout of the WQX family: one result a line, condition and limits in columns of their own. */
export const wqxLayout = (headings: Headings, column: WqxColumns, dayZone: string): Layout => {
  const parse = (cells: readonly string[]): ParsedLine => {
    const line = new LineReader(headings, cells);
    const stationCode = line.text(column.stationCode, 64);
    const moment = readMoment(line, column, dayZone);
    const activityType = line.text(column.activityType, 80);
    const depthM = readDepth(line, column);
    const measured = readWqxMeasurement(line, column);
    const row: CanonicalRow = {
      stationCode,
      stationName: line.optional(column.stationName) ?? stationCode,
      stationType: line.optional(column.stationType, 64),
      latitude: line.coordinate(column.latitude, 90),
      longitude: line.coordinate(column.longitude, 180),
      datum: datumOf(line.cell(column.datum)),
      sampleCode:
        line.optional(column.sampleCode, 128) ??
        [stationCode, moment.sampledAtLocal, activityType, ...(depthM === null ? [] : [`${depthM} m`])].join('/').slice(0, 128),
      activityType,
      isQualityControl: isQualityControl(activityType),
      medium: line.optional(column.submedium, 64) ?? line.optional(column.medium, 64),
      sampledAtLocal: moment.sampledAtLocal,
      isTimeKnown: moment.isTimeKnown,
      timeZone: moment.timeZone,
      depthM,
      collectionMethod: line.optional(column.equipment),
      parameterName: nameOf(line, column),
      fraction: line.optional(column.fraction, 64),
      speciation: measured.speciation,
      methodCode: line.optional(column.methodCode, 64) ?? 'unspecified',
      methodContext: line.optional(column.methodContext, 64),
      value: measured.value,
      valueText: measured.valueText,
      unit: measured.unit,
      detectionCondition: measured.detectionCondition,
      detectionLimit: measured.detectionLimit,
      limitType: measured.limitType,
      reportingLimit: measured.reportingLimit,
      valueType: measured.valueType,
      qualifiers: readQualifiers(line, column),
      laboratory: line.optional(column.laboratory),
      laboratorySampleCode: line.optional(column.laboratorySample, 128),
      analysedOn: line.readOptional(column.analysedOn, readDate, 'is not a date such as 2015-06-30'),
      sourceStatus: line.optional(column.status, 32),
      comment: line.optional(column.comment, 2000),
    };
    return line.faults.length > 0
      ? { results: [], faults: line.faults, rejectedCount: 1 }
      : { results: [{ column: column.value, row }], faults: [], rejectedCount: 0 };
  };
  const { stationCode: station, sampleCode, date, time, parameter } = column;
  return { columns: { station, sample: sampleCode === '' ? date : sampleCode, time: time === '' ? date : time, parameter }, parse };
};
