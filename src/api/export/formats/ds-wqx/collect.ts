import type { Obstacle, ObstacleCode } from './obstacles';

/** Columns in the order of DataStream's schema; those that we never fill are left out. */
export const dsWqxColumns = [
  'DatasetName',
  'MonitoringLocationID',
  'MonitoringLocationName',
  'MonitoringLocationLatitude',
  'MonitoringLocationLongitude',
  'MonitoringLocationHorizontalCoordinateReferenceSystem',
  'MonitoringLocationHorizontalAccuracyMeasure',
  'MonitoringLocationHorizontalAccuracyUnit',
  'MonitoringLocationType',
  'EventID',
  'ActivityType',
  'ActivityMediaName',
  'ActivityStartDate',
  'ActivityStartTime',
  'ActivityStartTimeZone',
  'ActivityDepthHeightMeasure',
  'ActivityDepthHeightUnit',
  'ActivityDepthAltitudeReferencePoint',
  'SampleCollectionEquipmentName',
  'CharacteristicName',
  'MethodSpeciation',
  'ResultSampleFraction',
  'ResultValue',
  'ResultUnit',
  'ResultValueType',
  'ResultDetectionCondition',
  'ResultDetectionQuantitationLimitMeasure',
  'ResultDetectionQuantitationLimitUnit',
  'ResultDetectionQuantitationLimitType',
  'ResultStatusID',
  'ResultComment',
  'ResultAnalyticalMethodID',
  'ResultAnalyticalMethodContext',
  'ResultAnalyticalMethodName',
  'AnalysisStartDate',
  'LaboratoryName',
  'LaboratorySampleID',
] as const;

/** Some cells of a row; what is not said stays empty. */
export type DsWqxCells = Partial<Record<(typeof dsWqxColumns)[number], string>>;

/** Notes what stands in the way of a row, so that all of it is told at once. */
export class Obstacles {
  readonly found: Obstacle[] = [];

  add(code: ObstacleCode, subject: string): void {
    this.found.push({ code, subject });
  }
}
