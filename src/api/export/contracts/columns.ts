/** What a column of an exported table holds; only tables that know kinds of cells make a difference. */
export type ColumnKind = 'text' | 'decimal' | 'date' | 'time' | 'boolean';

/** One row of the dictionary that goes with a table. */
export interface ExportColumn {
  readonly kind: ColumnKind;
  /** Characters that usually stand in it, for the width of a column. */
  readonly width: number;
  readonly description: string;
}

const column = (kind: ColumnKind, width: number, description: string): ExportColumn => ({ kind, width, description });

/**
 * The columns of CSV and XLSX, in their order. The names are those of the API and of results sent as JSON; intake reads the same headings
 * back, see intake/formats/luminous-table.ts.
 */
export const exportColumns = {
  station: column('text', 16, 'Code of the station.'),
  stationName: column('text', 32, 'Where the station is, in words.'),
  site: column('text', 14, 'Code of the site to which the station belongs.'),
  waterBody: column('text', 20, 'The river, creek or lake.'),
  stationType: column('text', 16, 'Kind of place (DS-WQX MonitoringLocationType).'),
  latitude: column('decimal', 11, 'Degrees north, as reported by the owner.'),
  longitude: column('decimal', 11, 'Degrees east; west is negative.'),
  datum: column('text', 8, 'Horizontal reference system of the coordinates.'),
  isBlurred: column('boolean', 9, 'True where the exact place is kept from the public: then the coordinates are rounded to 0.1 degree.'),
  sample: column('text', 20, 'Code of the sample.'),
  activityType: column('text', 20, 'Kind of sample (DS-WQX ActivityType).'),
  isQualityControl: column('boolean', 9, 'True for blanks, replicates, splits and spikes.'),
  medium: column('text', 16, 'What was sampled (DS-WQX ActivityMediaName).'),
  date: column('date', 11, 'Day of sampling at the station.'),
  time: column('time', 9, 'Time of day at the station; empty when only the day is known.'),
  timeZone: column('text', 18, 'Time zone of date and time (IANA name).'),
  sampledAt: column('text', 21, 'The same moment in UTC; the beginning of the day when only the day is known.'),
  depthM: column('decimal', 8, 'Depth below the surface, in metres.'),
  collectionMethod: column('text', 18, "How it was collected, in the source's words."),
  sampleComment: column('text', 24, 'What the sampler noted.'),
  parameter: column('text', 20, 'Code of what was measured.'),
  parameterName: column('text', 28, 'Name of what was measured.'),
  parameterGroup: column('text', 16, 'The family it belongs to.'),
  fraction: column('text', 14, 'Part of the sample that was analysed (DS-WQX ResultSampleFraction).'),
  speciation: column('text', 10, 'What the amount is expressed as (DS-WQX MethodSpeciation).'),
  methodContext: column('text', 14, "Who gave the method's code (DS-WQX ResultAnalyticalMethodContext)."),
  method: column('text', 14, "The method's code."),
  panel: column('text', 10, 'The biosensor panel that answered.'),
  calibration: column('text', 14, 'The calibration that turned light into an amount.'),
  sign: column('text', 6, '< below the limit, > above it; empty beside a value and where a condition knows no direction.'),
  value: column('decimal', 12, 'The measured value; empty when a detection condition stands instead. Nothing is substituted for it.'),
  limit: column('decimal', 12, 'The limit that the detection condition speaks of.'),
  unit: column('text', 10, 'UCUM code of the unit of value, limits and statistics.'),
  text: column('text', 12, 'Value or limit exactly as the source wrote it, such as <1.5 or 0.10.'),
  detectionCondition: column('text', 30, 'Why there is no value (DS-WQX ResultDetectionCondition).'),
  limitType: column('text', 20, 'What kind of limit it is (DS-WQX ResultDetectionQuantitationLimitType).'),
  reportingLimit: column('decimal', 12, 'Smallest amount that the laboratory reports as a number.'),
  valueType: column('text', 12, 'How the value came about (DS-WQX ResultValueType).'),
  replicateCount: column('decimal', 8, 'Number of replicates behind the value.'),
  standardDeviation: column('decimal', 10, 'Standard deviation of the replicates.'),
  confidence95: column('decimal', 10, 'Half the width of the 95 % confidence interval.'),
  dilutionFactor: column('decimal', 9, 'How many times the sample was diluted.'),
  qualifiers: column('text', 12, "The laboratory's marks, with a semicolon between them."),
  laboratory: column('text', 24, 'Who analysed the sample.'),
  laboratorySample: column('text', 16, "The laboratory's own code of what it analysed."),
  analysedOn: column('date', 11, 'Day of the analysis.'),
  status: column('text', 12, 'Standing that the source gave the result (DS-WQX ResultStatusID).'),
  comment: column('text', 32, 'What the source remarks on the result.'),
  reviewState: column('text', 12, 'Preliminary until it is released; the public sees released results only.'),
  version: column('decimal', 7, '1 for the first account of this measurement; corrections count on.'),
  id: column('text', 26, 'Identifies this version of the result.'),
} as const satisfies Record<string, ExportColumn>;

export type ExportColumnName = keyof typeof exportColumns;
export const exportColumnNames = Object.keys(exportColumns) as readonly ExportColumnName[];

/** Codes as one cell. One that holds the separator keeps it behind a backslash. */
export const joinCodes = (codes: readonly string[]): string => codes.map((code) => code.replace(/[\\;]/g, '\\$&')).join(';');

export const splitCodes = (cell: string): string[] =>
  (cell.match(/(?:\\.|[^\\;])+/gs) ?? []).map((code) => code.replace(/\\(.)/gs, '$1').trim()).filter((code) => code !== '');
