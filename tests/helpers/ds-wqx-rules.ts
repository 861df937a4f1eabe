/**
 * The published rules of DS-WQX (datastreamapp/schema, schemas/data/src/primary.json and logic/) for the columns that we write, told a
 * second time and independently of the writer. The lists of accepted values are not among them.
 */
type Record_ = Readonly<Record<string, string>>;
type Rule = readonly [name: string, holds: (record: Record_) => boolean];

const has = (record: Record_, ...columns: string[]): boolean => columns.every((column) => (record[column] ?? '') !== '');
const hasNone = (record: Record_, ...columns: string[]): boolean => columns.every((column) => (record[column] ?? '') === '');
const isOneOf = (record: Record_, column: string, ...values: string[]): boolean => values.includes(record[column] ?? '');
/** Either the first does not hold, or the second does. */
const whenever = (condition: boolean, then: boolean): boolean => !condition || then;
const matches = (record: Record_, column: string, pattern: RegExp): boolean =>
  whenever(has(record, column), pattern.test(record[column] ?? ''));
const isWithin = (record: Record_, column: string, least: number, most: number): boolean => {
  const text = record[column] ?? '';
  return text === '' || (/^-?\d+(?:\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most);
};

const required = [
  'DatasetName',
  'MonitoringLocationID',
  'MonitoringLocationName',
  'MonitoringLocationType',
  'MonitoringLocationLatitude',
  'MonitoringLocationLongitude',
  'MonitoringLocationHorizontalCoordinateReferenceSystem',
  'ActivityType',
  'ActivityMediaName',
  'ActivityStartDate',
  'CharacteristicName',
  'ResultValueType',
];
const limit = ['ResultDetectionQuantitationLimitMeasure', 'ResultDetectionQuantitationLimitUnit', 'ResultDetectionQuantitationLimitType'];
const companions: readonly (readonly [column: string, ...needs: string[]])[] = [
  ['ActivityDepthHeightMeasure', 'ActivityDepthHeightUnit'],
  ['MonitoringLocationHorizontalAccuracyMeasure', 'MonitoringLocationHorizontalAccuracyUnit'],
  ['ResultValue', 'ResultUnit'],
  ['ResultDetectionQuantitationLimitMeasure', ...limit],
  ['ActivityStartTimeZone', 'ActivityStartTime'],
];
const texts: readonly (readonly [column: string, maxLength: number])[] = [
  ['DatasetName', 512],
  ['MonitoringLocationID', 55],
  ['MonitoringLocationName', 255],
  ['EventID', 255],
  ['ResultComment', 4000],
  ['ResultAnalyticalMethodID', 50],
  ['ResultAnalyticalMethodName', 300],
  ['LaboratoryName', 100],
  ['LaboratorySampleID', 60],
];
const greatest = 9_007_199_254_740_991;
const numbers: readonly (readonly [column: string, least: number, most: number])[] = [
  ['MonitoringLocationLatitude', 0, 90],
  ['MonitoringLocationLongitude', -180, 180],
  ['MonitoringLocationHorizontalAccuracyMeasure', 0, greatest],
  ['ActivityDepthHeightMeasure', -greatest, greatest],
  ['ResultValue', -greatest, greatest],
  ['ResultDetectionQuantitationLimitMeasure', -greatest, greatest],
];

const isGroundwater = (record: Record_): boolean => isOneOf(record, 'ActivityMediaName', 'Groundwater', 'Porewater');
const surfaceMedia = ['Ocean Water', 'Rainwater', 'Stormwater', 'Subsurface Soil/Sediment', 'Surface Water', 'Surface Water Sediment'];

const rules: readonly Rule[] = [
  ...required.map((column): Rule => [`${column} is there`, (record) => has(record, column)]),
  ...companions.map(([column, ...needs]): Rule => [
    `${column} is complete`,
    (record) => whenever(has(record, column), has(record, ...needs)),
  ]),
  ...numbers.map(([column, least, most]): Rule => [`${column} is a number in range`, (record) => isWithin(record, column, least, most)]),
  ...texts.map(([column, maxLength]): Rule => [
    `${column} is not too long`,
    (record) => Array.from(record[column] ?? '').length <= maxLength,
  ]),
  ...texts.map(([column]): Rule => [`${column} begins no formula`, (record) => matches(record, column, /^[^ \0\t\n\r=+@-]/)]),
  ...texts.map(([column]): Rule => [
    `${column} has plain characters`,
    (record) =>
      matches(record, column, column === 'ResultComment' ? /^[\p{L}\p{N}\p{P}\p{M}\p{S} \r\n]+$/u : /^[\p{L}\p{N}\p{P}\p{M}\p{S} ]+$/u),
  ]),
  ['a value or a condition', (record) => has(record, 'ResultValue') !== has(record, 'ResultDetectionCondition')],
  [
    'below and above have a limit',
    (record) => whenever(/^(?:Below|Above) /.test(record['ResultDetectionCondition'] ?? ''), has(record, ...limit)),
  ],
  [
    'not detected has no limit',
    (record) => whenever(isOneOf(record, 'ResultDetectionCondition', 'Not Detected', 'Detected Not Quantified'), hasNone(record, ...limit)),
  ],
  [
    'an analysed sample names laboratory and method',
    (record) =>
      whenever(
        /^(?:Quality Control )?Sample-[a-zA-Z -]+$/.test(record['ActivityType'] ?? ''),
        has(record, 'LaboratoryName') &&
          (has(record, 'ResultAnalyticalMethodName') || has(record, 'ResultAnalyticalMethodID', 'ResultAnalyticalMethodContext')),
      ),
  ],
  ['the date is a date', (record) => matches(record, 'ActivityStartDate', /^\d{4}-\d\d-\d\d$/)],
  ['the time is a time', (record) => matches(record, 'ActivityStartTime', /^(?:2[0-3]|[01]\d):[0-5]\d(?::[0-5]\d)?$/)],
  ['the zone is an offset', (record) => matches(record, 'ActivityStartTimeZone', /^(?:Z|[+-](?:0\d|1\d|2[0-4]):[0-5]\d)$/)],
  [
    'depths go down',
    (record) =>
      whenever(isOneOf(record, 'ActivityMediaName', ...surfaceMedia), isWithin(record, 'ActivityDepthHeightMeasure', -greatest, 0)),
  ],
  [
    'groundwater has a depth with its point of reference',
    (record) => whenever(isGroundwater(record), has(record, 'ActivityDepthHeightMeasure', 'ActivityDepthAltitudeReferencePoint')),
  ],
  [
    'the point of reference is for groundwater',
    (record) => whenever(has(record, 'ActivityDepthAltitudeReferencePoint'), isGroundwater(record)),
  ],
];

/** The rules that a row breaks, by name. */
export const findRuleFaults = (record: Record_): string[] => rules.flatMap(([name, holds]) => (holds(record) ? [] : [name]));
