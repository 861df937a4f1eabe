import type { FaultCode } from '../contracts';

/**
 * What every layout is read into: one measurement, as text, already checked. The database converts and merges sets of these. What is null
 * or left out is not said by the layout, which never contradicts what is known.
 */
export interface CanonicalRow {
  readonly stationCode: string;
  readonly stationName: string;
  readonly waterBody?: string | null;
  /** DS-WQX MonitoringLocationType. */
  readonly stationType?: string | null;
  readonly latitude?: string | null;
  readonly longitude?: string | null;
  readonly datum?: 'WGS84' | 'NAD83' | 'NAD27' | 'UNKWN' | null;

  readonly sampleCode: string;
  /** DS-WQX ActivityType. */
  readonly activityType: string;
  readonly isQualityControl: boolean;
  /** DS-WQX ActivityMediaName. */
  readonly medium?: string | null;
  /** Wall-clock time at the station, `YYYY-MM-DD HH:MM:SS`, in `timeZone`; midnight when only the day is known. */
  readonly sampledAtLocal: string;
  readonly isTimeKnown: boolean;
  /** IANA name. A fixed offset is written `Etc/GMT+7` for UTC-7. */
  readonly timeZone: string;
  /** Metres below the surface, as a positive number. */
  readonly depthM?: string | null;
  readonly collectionMethod?: string | null;
  readonly sampleComment?: string | null;

  /** As the file names it, without fraction or speciation; known parameters are found by code, name or alias. */
  readonly parameterName: string;
  readonly parameterGroup?: string | null;
  /** DS-WQX ResultSampleFraction. */
  readonly fraction?: string | null;
  /** DS-WQX MethodSpeciation. */
  readonly speciation?: string | null;
  readonly methodCode: string;
  /** DS-WQX ResultAnalyticalMethodContext. */
  readonly methodContext?: string | null;
  readonly panelCode?: string | null;
  readonly calibrationCode?: string | null;

  readonly value?: string | null;
  /** Value or limit as the file writes it, its sign included. */
  readonly valueText: string;
  /** UCUM code, for value and limits alike. Null for a result without an amount: it then stands in the parameter's own unit. */
  readonly unit: string | null;
  readonly detectionCondition?: DetectionCondition | null;
  readonly detectionLimit?: string | null;
  readonly limitType?: LimitType | null;
  readonly reportingLimit?: string | null;
  readonly valueType?: ValueType | null;
  readonly replicateCount?: string | null;
  readonly standardDeviation?: string | null;
  readonly confidence95?: string | null;
  readonly dilutionFactor?: string | null;
  /** Codes as the laboratory writes them. */
  readonly qualifiers?: readonly string[] | null;
  readonly laboratory?: string | null;
  readonly laboratorySampleCode?: string | null;
  /** `YYYY-MM-DD`. */
  readonly analysedOn?: string | null;
  /** DS-WQX ResultStatusID. */
  readonly sourceStatus?: string | null;
  readonly comment?: string | null;
}

export type DetectionCondition =
  | 'Below Detection/Quantification Limit'
  | 'Above Detection/Quantification Limit'
  | 'Not Detected'
  | 'Detected Not Quantified'
  | 'Not Reported'
  | 'Unable to Measure';
export type LimitType = 'Method Detection Level' | 'Reporting Limit' | 'Sample Detection Limit' | 'Blank-adjusted method detect limit';
export type ValueType = 'Actual' | 'Calculated' | 'Estimated' | 'Control Adjusted' | 'Blank Corrected';

/** A fault found in one line; the reader adds the line number. */
export interface CellFault {
  readonly code: FaultCode;
  readonly column: string | null;
  readonly value: string | null;
  /** Why it cannot be taken, and what could. */
  readonly reason: string;
}
