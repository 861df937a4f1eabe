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

export const composeDemoFile = (stations: readonly DemoStation[], years: readonly number[], seed: number): string => {
  const random = randomFrom(seed);
  const lines = stations.flatMap((station) =>
    years.flatMap((year) =>
      Array.from({ length: 12 }, (_, index) => {
        const month = index + 1;
        const amount = station.median * seasonal(month) * Math.exp(0.45 * normalFrom(random));
        const isFound = amount >= detectionLimit;
        const date = `${String(year)}-${pad(month)}-${pad(3 + Math.floor(random() * 24))}`;
        const time = `${pad(9 + Math.floor(random() * 7))}:${pad(5 * Math.floor(random() * 12))}:00`;
        const sample = `${station.code}-${String(year)}${pad(month)}`;
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
        ]
          .map(quote)
          .join(',');
      }),
    ),
  );
  return `${[headings.join(','), ...lines].join('\n')}\n`;
};
