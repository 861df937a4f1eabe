/** One result with all that is told about it, as text: decimals exact, times on the clock of the station. */
export interface ExportRow {
  readonly id: string;
  readonly version: number;
  readonly reviewState: 'Preliminary' | 'Released';
  readonly teamName: string;

  readonly station: string;
  readonly stationName: string;
  readonly site: string | null;
  readonly waterBody: string | null;
  readonly stationType: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly datum: string | null;
  /** The coordinates are rounded, because this reader must not see the exact place. */
  readonly isBlurred: boolean;

  readonly sample: string;
  readonly activityType: string;
  readonly isQualityControl: boolean;
  readonly medium: string | null;
  readonly date: string;
  /** Null when only the day is known. */
  readonly time: string | null;
  readonly timeZone: string;
  /** `-06:00` */
  readonly utcOffset: string;
  readonly sampledAt: string;
  readonly depthM: string | null;
  readonly collectionMethod: string | null;
  readonly sampleComment: string | null;

  readonly parameter: string;
  readonly parameterName: string;
  readonly parameterGroup: string | null;
  /** DS-WQX CharacteristicName. */
  readonly characteristicName: string | null;
  readonly fraction: string | null;
  readonly speciation: string | null;
  readonly methodContext: string | null;
  readonly method: string;
  readonly methodName: string | null;
  readonly panel: string | null;
  readonly calibration: string | null;

  readonly value: string | null;
  readonly text: string | null;
  readonly unit: string;
  readonly detectionCondition: string | null;
  readonly limit: string | null;
  readonly limitType: string | null;
  readonly reportingLimit: string | null;
  readonly valueType: string | null;
  readonly replicateCount: string | null;
  readonly standardDeviation: string | null;
  readonly confidence95: string | null;
  readonly dilutionFactor: string | null;
  readonly qualifiers: readonly string[] | null;
  readonly laboratory: string | null;
  readonly laboratorySample: string | null;
  readonly analysedOn: string | null;
  readonly status: string | null;
  readonly comment: string | null;
}
