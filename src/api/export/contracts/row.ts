import { z } from 'zod';

const text = z.string();
const optional = z.string().nullable();

/** One result with all that is told about it, as text: decimals exact, times on the clock of the station. */
export const ExportRow = z.object({
  id: text,
  version: z.int(),
  reviewState: z.enum(['Preliminary', 'Released']),
  teamName: text,

  station: text,
  stationName: text,
  site: optional,
  waterBody: optional,
  stationType: optional,
  latitude: optional,
  longitude: optional,
  datum: optional,
  /** The coordinates are rounded, because this reader must not see the exact place. */
  isBlurred: z.boolean(),

  sample: text,
  activityType: text,
  isQualityControl: z.boolean(),
  medium: optional,
  date: text,
  /** Null when only the day is known. */
  time: optional,
  timeZone: text,
  /** `-06:00` */
  utcOffset: text,
  sampledAt: text,
  depthM: optional,
  collectionMethod: optional,
  sampleComment: optional,

  parameter: text,
  parameterName: text,
  parameterGroup: optional,
  /** DS-WQX CharacteristicName. */
  characteristicName: optional,
  fraction: optional,
  speciation: optional,
  methodContext: optional,
  method: text,
  methodName: optional,
  panel: optional,
  calibration: optional,

  value: optional,
  text: optional,
  unit: text,
  detectionCondition: optional,
  limit: optional,
  limitType: optional,
  reportingLimit: optional,
  valueType: optional,
  replicateCount: optional,
  standardDeviation: optional,
  confidence95: optional,
  dilutionFactor: optional,
  qualifiers: z.array(z.string()).nullable(),
  laboratory: optional,
  laboratorySample: optional,
  analysedOn: optional,
  status: optional,
  comment: optional,
});
export type ExportRow = z.infer<typeof ExportRow>;
