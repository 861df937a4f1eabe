import type { Format } from '../domain/format';
import { Headings } from '../domain/line-reader';
import type { WqxColumns } from '../domain/wqx-columns';
import { wqxLayout } from '../domain/wqx-layout';

/** The Water Quality Portal of USGS and EPA. Downloads have slashes in their headings, copies made with R have dots instead. */
const column: WqxColumns = {
  stationCode: 'MonitoringLocationIdentifier',
  stationName: 'MonitoringLocationName',
  stationType: 'MonitoringLocationTypeName',
  latitude: 'LatitudeMeasure',
  longitude: 'LongitudeMeasure',
  datum: 'HorizontalCoordinateReferenceSystemDatumName',
  sampleCode: 'ActivityIdentifier',
  activityType: 'ActivityTypeCode',
  medium: 'ActivityMediaName',
  submedium: 'ActivityMediaSubdivisionName',
  date: 'ActivityStartDate',
  time: 'ActivityStartTime.Time',
  timeZone: 'ActivityStartTime.TimeZoneCode',
  depth: 'ActivityDepthHeightMeasure.MeasureValue',
  depthUnit: 'ActivityDepthHeightMeasure.MeasureUnitCode',
  equipment: 'SampleCollectionEquipmentName',
  parameter: 'CharacteristicName',
  speciation: 'MethodSpeciationName',
  fraction: 'ResultSampleFractionText',
  value: 'ResultMeasureValue',
  unit: 'ResultMeasure.MeasureUnitCode',
  valueType: 'ResultValueTypeName',
  condition: 'ResultDetectionConditionText',
  limit: 'DetectionQuantitationLimitMeasure.MeasureValue',
  limitUnit: 'DetectionQuantitationLimitMeasure.MeasureUnitCode',
  limitType: 'DetectionQuantitationLimitTypeName',
  status: 'ResultStatusIdentifier',
  comment: 'ResultCommentText',
  methodCode: 'ResultAnalyticalMethod.MethodIdentifier',
  methodContext: 'ResultAnalyticalMethod.MethodIdentifierContext',
  analysedOn: 'AnalysisStartDate',
  laboratory: 'LaboratoryName',
  laboratorySample: '',
  qualifiers: 'MeasureQualifierCode',
  bases: ['StatisticalBaseCode', 'ResultTimeBasisText', 'ResultWeightBasisText'],
};

const needed = [column.stationCode, column.sampleCode, column.activityType, column.date, column.parameter, column.value, column.unit];

const withDots = (heading: string): string => heading.replaceAll('/', '.');

/** Headings as this file writes them, for its faults. */
const asWritten = (names: readonly string[]): WqxColumns => {
  const written = new Map(names.map((name) => [withDots(name), name]));
  const find = (heading: string): string => written.get(heading) ?? heading;
  const entries = Object.entries(column).map(([field, heading]: [string, string | readonly string[]]) => [
    field,
    typeof heading === 'string' ? find(heading) : heading.map(find),
  ]);
  return Object.fromEntries(entries) as WqxColumns;
};

export const wqp: Format = {
  name: 'wqp',
  title: 'Water Quality Portal (USGS, EPA)',
  open: (names) => {
    const known = new Set(names.map(withDots));
    if (!needed.every((heading) => known.has(heading))) return null;
    return wqxLayout(new Headings(names), asWritten(names), 'Etc/UTC');
  },
};
