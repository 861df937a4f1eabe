import type { Format } from '../domain/format';
import { Headings } from '../domain/line-reader';
import type { WqxColumns } from '../domain/wqx-columns';
import { wqxLayout } from '../domain/wqx-layout';

/**
 * DataStream's exchange schema. It has no column for the code of a sample: the laboratory's code of it serves, and samples without one are
 * named by place, time and kind. A day without a time is a day in Alberta.
 */
const column: WqxColumns = {
  stationCode: 'MonitoringLocationID',
  stationName: 'MonitoringLocationName',
  stationType: 'MonitoringLocationType',
  latitude: 'MonitoringLocationLatitude',
  longitude: 'MonitoringLocationLongitude',
  datum: 'MonitoringLocationHorizontalCoordinateReferenceSystem',
  sampleCode: 'LaboratorySampleID',
  activityType: 'ActivityType',
  medium: 'ActivityMediaName',
  submedium: '',
  date: 'ActivityStartDate',
  time: 'ActivityStartTime',
  timeZone: 'ActivityStartTimeZone',
  depth: 'ActivityDepthHeightMeasure',
  depthUnit: 'ActivityDepthHeightUnit',
  equipment: 'SampleCollectionEquipmentName',
  parameter: 'CharacteristicName',
  speciation: 'MethodSpeciation',
  fraction: 'ResultSampleFraction',
  value: 'ResultValue',
  unit: 'ResultUnit',
  valueType: 'ResultValueType',
  condition: 'ResultDetectionCondition',
  limit: 'ResultDetectionQuantitationLimitMeasure',
  limitUnit: 'ResultDetectionQuantitationLimitUnit',
  limitType: 'ResultDetectionQuantitationLimitType',
  status: 'ResultStatusID',
  comment: 'ResultComment',
  methodCode: 'ResultAnalyticalMethodID',
  methodContext: 'ResultAnalyticalMethodContext',
  analysedOn: 'AnalysisStartDate',
  laboratory: 'LaboratoryName',
  laboratorySample: '',
  qualifiers: '',
  bases: [],
};

const needed = [column.stationCode, column.activityType, column.date, column.parameter, column.value, column.unit, column.condition];

export const dsWqx: Format = {
  name: 'ds-wqx',
  title: 'DataStream (DS-WQX)',
  open: (names) => {
    const headings = new Headings(names);
    return needed.every((heading) => headings.has(heading)) ? wqxLayout(headings, column, 'America/Edmonton') : null;
  },
};
