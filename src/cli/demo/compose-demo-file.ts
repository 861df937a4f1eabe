/**
 * Invented stations with invented results, in the layout of a real file, so that the demo comes in by the front door.
 * Amounts follow what such waters carry: seasonal, log-normal, often below what the test can see.
 */
export interface DemoStation {
  readonly code: string;
  readonly name: string;
  readonly waterBody: string;
  readonly latitude: string;
  readonly longitude: string;
  /** Middle amount in mg/L; half of the results lie below it. */
  readonly median: number;
}

const headings = [
  'Site name',
  'Station number',
  'Station name',
  'Latitude',
  'Longitude',
  'Sample date',
  'Sample time',
  'Sample number',
  'Sample Type',
  'QC Sample (Y/N)',
  'Laboratory',
  'Analysis method code',
  'Parameter type name',
  'Parameter sign',
  'Parameter value',
  'Parameter unit symbol',
];

const detectionLimit = 0.02;
/** Of the newest result to the middle one. */
const newsFactor = 1.3;

/** mulberry32: the same demo on every machine. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const normalFrom = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const pad = (n: number): string => String(n).padStart(2, '0');

const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Dissolved acids stand highest under ice, in late winter. */
const seasonal = (month: number): number => 1 + 0.35 * Math.cos(((month - 2) / 12) * 2 * Math.PI);

const firstYear = 2023;

interface DemoMonth {
  readonly year: number;
  readonly month: number;
}

/** From the beginning of the demonstration to the month before the present one. */
export const listDemoMonths = (now: Date): readonly DemoMonth[] =>
  Array.from({ length: (now.getUTCFullYear() - firstYear) * 12 + now.getUTCMonth() }, (_, index) => ({
    year: firstYear + Math.floor(index / 12),
    month: (index % 12) + 1,
  }));

const composeFile = (rows: readonly (readonly string[])[]): string =>
  `${[headings, ...rows].map((cells) => cells.map(quote).join(',')).join('\n')}\n`;

interface DemoSample {
  readonly sample: string;
  readonly date: string;
  readonly time: string;
  readonly amount: number;
}

const composeRow = (station: DemoStation, { sample, date, time, amount }: DemoSample): readonly string[] => {
  const isFound = amount >= detectionLimit;
  return [
    station.waterBody,
    station.code,
    station.name,
    station.latitude,
    station.longitude,
    date,
    time,
    sample,
    'DISCRETE SAMPLE (GRAB)',
    'N',
    'Demonstration laboratory',
    'DEMO-1',
    'Naphthenic acids',
    isFound ? '' : '<',
    (isFound ? amount : detectionLimit).toFixed(3),
    'mg/l',
  ];
};

/** A result a month at each station. What lies further back does not depend on how many months there are. */
export const composeDemoFile = (stations: readonly DemoStation[], months: readonly DemoMonth[], seed: number): string =>
  composeFile(
    stations.flatMap((station, index) => {
      const random = randomFrom(seed * 100 + index);
      return months.map(({ year, month }) => {
        const amount = station.median * seasonal(month) * Math.exp(0.45 * normalFrom(random));
        const date = `${String(year)}-${pad(month)}-${pad(3 + Math.floor(random() * 24))}`;
        const time = `${pad(9 + Math.floor(random() * 7))}:${pad(5 * Math.floor(random() * 12))}:00`;
        return composeRow(station, { sample: `${station.code}-${String(year)}${pad(month)}`, date, time, amount });
      });
    }),
  );

const dayMs = 86_400_000;

/** What has just come in: sampled the day before yesterday, and higher than ever where there is something to be told. */
export const composeDemoNews = (stations: readonly DemoStation[], now: Date): string => {
  const date = new Date(now.getTime() - 2 * dayMs).toISOString().slice(0, 10);
  return composeFile(
    stations.map((station) =>
      composeRow(station, { sample: `${station.code}-${date}`, date, time: '10:30:00', amount: station.median * newsFactor }),
    ),
  );
};
