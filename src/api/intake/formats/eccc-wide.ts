import type { CanonicalRow, CellFault } from '../domain/canonical-row';
import { isQualityControl } from '../domain/activity-types';
import { readDate, readTime } from '../domain/calendar';
import type { Format, ParsedLine, ReadResult } from '../domain/format';
import { Headings, LineReader } from '../domain/line-reader';
import { readDecimal } from '../domain/read-amount';
import { readUnit, type ReportedUnit } from '../domain/read-unit';
import { splitFraction } from '../domain/split-fraction';

/**
 * Environment and Climate Change Canada's long-term monitoring files: one line a sample, a column for each variable with the flag of its
 * value in the column to the LEFT, bilingual headings such as `BIPHENYL (110608-L) (NG/L) / Biphényle (110608-L) (NG/L)`. The code in
 * brackets (VMV) names variable and method. Clock times are taken for those of the stations, on the Athabasca: Alberta's.
 */
const starts = {
  sample: 'Field Sample Number',
  station: 'Station Number',
  stationName: 'Station or Location Name',
  latitude: 'Latitude (Decimal Degrees)',
  longitude: 'Longitude (Decimal Degrees)',
  sampledAt: 'Sample Date',
  sampleType: 'Sample Type',
  depth: 'Water Depth (m)',
} as const;
type Field = keyof typeof starts;

const flagHeading = 'Flag/Marqueur';

/** Variables whose headings leave the unit out, by VMV code, as the same programme reports them elsewhere. */
const unitsLeftOut: ReadonlyMap<string, string> = new Map([['000920-L', 'mg/L']]);

const activityTypes: ReadonlyMap<string, string> = new Map([
  ['DISCRETE SAMPLE', 'Sample-Routine'],
  ['VERTICAL INTEGRATED', 'Sample-Integrated Vertical Profile'],
  ['ISOKINETIC TRANSECT COMPOSITE - EWI', 'Sample-Integrated Cross-Sectional Profile'],
  ['EQUAL VOLUME TRANSECT COMPOSITE', 'Sample-Integrated Cross-Sectional Profile'],
  ['REPLICATE SAMPLE', 'Quality Control Sample-Field Replicate'],
  ['TRIPLICATE SAMPLE', 'Quality Control Sample-Field Replicate'],
]);

/** L lies below the method's limit, R below the limit of this very sample (it varies from sample to sample). */
const belowLimit: ReadonlyMap<string, 'Method Detection Level' | 'Sample Detection Limit'> = new Map([
  ['L', 'Method Detection Level'],
  ['R', 'Sample Detection Limit'],
]);

/** NDR: a peak that does not meet the criteria, given as the most it can be. T: below the detection limit, given all the same. */
const estimating: ReadonlySet<string> = new Set(['NDR', 'T']);

/** Remarks on quality that leave the value what it is. */
const remarks: ReadonlySet<string> = new Set('Q SUM EVENTL EVENTF RANGEL RANGEH ION BLANK REP SPIKEF SPIKEL SURL SURH NOISE'.split(' '));

/** A mark in the place of a value whose meaning is published; others are refused, because nobody here knows what they mean. */
const unusable: ReadonlySet<string> = new Set(['NQ']);

interface Variable {
  readonly index: number;
  readonly heading: string;
  readonly methodCode: string;
  readonly parameterName: string;
  readonly fraction: string | null;
  readonly unit: ReportedUnit | null;
}

const variableHeading = /^(.+?)\s*\((\d{5,6}-[A-Z])\)\s*(?:\(([^)]+)\)|([A-Z%]+(?:\/[A-Z]+)?)(?=\s|$))?/;

const toVariable = (heading: string, index: number): Variable | null => {
  const [, name, methodCode, bracketed, bare] = variableHeading.exec(heading) ?? [];
  if (name === undefined || methodCode === undefined) return null;
  const spelling = bracketed ?? bare ?? unitsLeftOut.get(methodCode);
  return {
    index,
    heading,
    methodCode,
    ...splitFraction(name.replace(/\s+/g, ' ')),
    unit: spelling === undefined ? null : readUnit(spelling),
  };
};

type Measured = Pick<CanonicalRow, 'value' | 'detectionCondition' | 'detectionLimit' | 'limitType' | 'valueType' | 'qualifiers'>;

const nothing = { value: null, detectionCondition: null, detectionLimit: null, limitType: null, valueType: null } as const;

const readFlagged = (text: string, flags: readonly string[]): Measured | string => {
  const unknown = flags.find((flag) => !belowLimit.has(flag) && !estimating.has(flag) && !remarks.has(flag));
  if (unknown !== undefined)
    return `has the flag ${unknown}, which is not one of: ${[...belowLimit.keys(), ...estimating, ...remarks].join(', ')}`;
  const qualifiers = flags.length === 0 ? null : flags;
  if (unusable.has(text)) return { ...nothing, detectionCondition: 'Unable to Measure', qualifiers: [...flags, text] };
  const amount = readDecimal(text);
  if (amount === null)
    return `is neither a number nor one of: ${[...unusable].join(', ')}; leave the cell empty where nothing was measured`;
  const limitType = flags.map((flag) => belowLimit.get(flag)).find((type) => type !== undefined);
  if (limitType !== undefined) {
    return { ...nothing, detectionCondition: 'Below Detection/Quantification Limit', detectionLimit: amount, limitType, qualifiers };
  }
  return { ...nothing, value: amount, valueType: flags.some((flag) => estimating.has(flag)) ? 'Estimated' : null, qualifiers };
};

type CellRow = Pick<CanonicalRow, 'parameterName' | 'methodCode' | 'valueText' | 'unit'> & Partial<CanonicalRow>;

const flagsOf = ({ index }: Variable, cells: readonly string[]): string[] =>
  (cells[index - 1] ?? '')
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((flag) => flag !== '');

const faultOf = ({ index, heading }: Variable, cells: readonly string[], reason: string): CellFault => ({
  code: 'cell.invalid',
  column: heading,
  value: cells[index]?.slice(0, 255) ?? null,
  reason,
});

/** What one cell and its flag say, or why they cannot be taken. */
const readCell = (variable: Variable, cells: readonly string[]): CellRow | string => {
  const { index, unit, methodCode, parameterName, fraction } = variable;
  const text = cells[index] ?? '';
  const flags = flagsOf(variable, cells);
  if (unit === null) return 'stands under a heading that names no unit that is known here';
  const measured = readFlagged(text, flags);
  if (typeof measured === 'string') return measured;
  const sign = typeof measured.limitType === 'string' ? '<' : '';
  return {
    parameterName,
    fraction,
    speciation: unit.speciation,
    methodCode,
    methodContext: 'VMV',
    valueText: `${sign}${text}`.slice(0, 64),
    unit: unit.unit,
    ...measured,
  };
};

class WideLayout {
  constructor(
    private readonly headings: Headings,
    private readonly heading: Readonly<Record<Field, string>>,
    private readonly variables: readonly Variable[],
  ) {}

  get columns() {
    const { station, sample, sampledAt } = this.heading;
    return { station, sample, time: sampledAt, parameter: sample };
  }

  private readSample(line: LineReader) {
    const { heading } = this;
    const sampledAtLocal = line.read(
      heading.sampledAt,
      (text) => {
        const [date = '', time = '00:00', ...rest] = text.split(' ');
        const [day, clock] = [readDate(date), readTime(time)];
        return day === null || clock === null || rest.length > 0 ? null : `${day} ${clock}`;
      },
      'is not a time such as 2011-10-27 11:56',
    );
    const activityType = line.read(
      heading.sampleType,
      (text) => activityTypes.get(text.toUpperCase()),
      `is not one of: ${[...activityTypes.keys()].join(', ')}`,
    );
    const stationCode = line.text(heading.station, 64);
    return {
      stationCode,
      // Several points across the river have the number of one station: the name of the point stays with the sample.
      stationName: line.text(heading.stationName).replace(/\s+(?:LT ?WQ )?PANEL \d.*$/i, ''),
      latitude: line.coordinate(heading.latitude, 90),
      longitude: line.coordinate(heading.longitude, 180),
      sampleCode: line.optional(heading.sample, 128) ?? [stationCode, sampledAtLocal, activityType].join('/').slice(0, 128),
      activityType,
      sampledAtLocal,
      isTimeKnown: line.cell(heading.sampledAt)?.includes(' ') === true,
      isQualityControl: isQualityControl(activityType),
      medium: 'Surface Water',
      timeZone: 'America/Edmonton',
      depthM: line.readOptional(heading.depth, (text) => readDecimal(text.replace(/\s*m$/i, '')), 'is not a depth in metres, such as 0.27'),
      sampleComment: line.cell(heading.stationName),
      collectionMethod: line.cell(heading.sampleType),
    };
  }

  readonly parse = (cells: readonly string[]): ParsedLine => {
    const line = new LineReader(this.headings, cells);
    const filled = this.variables.filter(({ index }) => (cells[index] ?? '') !== '');
    const sample = this.readSample(line);
    if (line.faults.length > 0) return { results: [], faults: line.faults, rejectedCount: Math.max(1, filled.length) };
    const results: ReadResult[] = [];
    const faults: CellFault[] = [];
    for (const variable of filled) {
      const read = readCell(variable, cells);
      if (typeof read === 'string') faults.push(faultOf(variable, cells, read));
      else results.push({ column: variable.heading, row: { ...sample, ...read } });
    }
    return { results, faults, rejectedCount: faults.length };
  };
}

/** Each field by the beginning of its heading: the French half behind it is written in several ways. */
const findHeadings = (names: readonly string[]): Record<Field, string> | null => {
  const find = (start: string): string => names.find((name) => name.startsWith(start)) ?? '';
  const found = {
    sample: find(starts.sample),
    station: find(starts.station),
    stationName: find(starts.stationName),
    latitude: find(starts.latitude),
    longitude: find(starts.longitude),
    sampledAt: find(starts.sampledAt),
    sampleType: find(starts.sampleType),
    depth: find(starts.depth),
  };
  return Object.entries(found).every(([field, name]) => name !== '' || field === 'depth') ? found : null;
};

export const ecccWide: Format = {
  name: 'eccc-wide',
  title: 'Environment and Climate Change Canada, long-term monitoring (one column a variable)',
  open: (names) => {
    const heading = findHeadings(names);
    if (heading === null) return null;
    const variables = names.flatMap((name, index) => (names[index - 1] === flagHeading ? (toVariable(name, index) ?? []) : []));
    return variables.length === 0 ? null : new WideLayout(new Headings(names), heading, variables);
  },
};
