import type { ExportRow } from '../../contracts/row';
import { groundwaterMedia, isDepth, wellTypes } from './characteristic-rules';
import type { DsWqxCells, Obstacles } from './collect';
import { toLine } from './text';
import { activityTypes, equipment, locationTypes, media } from './values';

/** Coordinates rounded to 0.1 degree lie within this many metres, anywhere. */
const blurMetres = '7900';
const maxCodeLength = 55;

const hasPlace = ({ latitude, longitude }: ExportRow): boolean =>
  latitude !== null && longitude !== null && Number(latitude) >= 0 && Math.abs(Number(longitude)) <= 180;

const describeAccuracy = (isBlurred: boolean): DsWqxCells =>
  isBlurred ? { MonitoringLocationHorizontalAccuracyMeasure: blurMetres, MonitoringLocationHorizontalAccuracyUnit: 'm' } : {};

const checkStation = (row: ExportRow, code: string, obstacles: Obstacles): void => {
  const { station, stationType } = row;
  if (code === '' || Array.from(code).length > maxCodeLength) obstacles.add('station.code-unusable', station);
  if (!hasPlace(row)) obstacles.add('station.no-coordinates', station);
  if (!locationTypes.has(stationType ?? '')) obstacles.add('station.no-type', station);
};

const describeStation = (row: ExportRow, obstacles: Obstacles): DsWqxCells => {
  const code = toLine(row.station, Infinity);
  checkStation(row, code, obstacles);
  return {
    MonitoringLocationID: code,
    MonitoringLocationName: toLine(row.stationName, 255) || code,
    MonitoringLocationLatitude: row.latitude ?? '',
    MonitoringLocationLongitude: row.longitude ?? '',
    MonitoringLocationHorizontalCoordinateReferenceSystem: row.datum ?? 'UNKWN',
    ...describeAccuracy(row.isBlurred),
    MonitoringLocationType: row.stationType ?? '',
  };
};

/** DS-WQX counts upwards from the surface. */
const toHeight = (depthM: string): string => (Number(depthM) === 0 ? '0' : `-${depthM.replace(/^-/, '')}`);

/** A result that is itself a depth cannot tell the depth at which it was measured; groundwater needs one, and a point of reference. */
const describeDepth = (row: ExportRow, obstacles: Obstacles): DsWqxCells => {
  const isGroundwater = groundwaterMedia.has(row.medium ?? '');
  const depthM = isDepth(row.characteristicName ?? '') ? null : row.depthM;
  if (depthM === null) {
    if (isGroundwater) obstacles.add('sample.no-depth', row.sample);
    return {};
  }
  return {
    ActivityDepthHeightMeasure: toHeight(depthM),
    ActivityDepthHeightUnit: 'm',
    ...(isGroundwater ? { ActivityDepthAltitudeReferencePoint: 'Unspecified' } : {}),
  };
};

/** What the same thing is called here and there. */
const otherNames: Readonly<Record<string, string>> = { 'Quality Control Sample-Field Split': 'Sample-Field Split' };

const describeActivity = (row: ExportRow, obstacles: Obstacles): DsWqxCells => {
  const medium = row.medium ?? '';
  const activityType = otherNames[row.activityType] ?? row.activityType;
  if (!activityTypes.has(activityType)) obstacles.add('sample.unknown-activity-type', row.activityType);
  if (!media.has(medium)) obstacles.add('sample.no-medium', row.medium ?? row.station);
  if (groundwaterMedia.has(medium) && wellTypes.has(row.stationType ?? '')) obstacles.add('station.well-details', row.station);
  return { EventID: toLine(row.sample, 255), ActivityType: activityType, ActivityMediaName: medium };
};

export const describeSample = (row: ExportRow, obstacles: Obstacles): DsWqxCells => {
  const { collectionMethod } = row;
  return {
    DatasetName: toLine(row.teamName, 512) || 'Luminous',
    ...describeStation(row, obstacles),
    ...describeActivity(row, obstacles),
    ActivityStartDate: row.date,
    ...(row.time === null ? {} : { ActivityStartTime: row.time, ActivityStartTimeZone: row.utcOffset }),
    ...describeDepth(row, obstacles),
    SampleCollectionEquipmentName: collectionMethod !== null && equipment.has(collectionMethod) ? collectionMethod : '',
  };
};
