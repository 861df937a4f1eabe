/** Composes lines in the layout that intake recognises as Alberta's, so that a test says only what matters to it. */
const defaults = {
  'Site name': 'MUSKEG RIVER',
  'Station number': 'T-1',
  'Station name': 'At the bridge',
  Latitude: '57.1',
  Longitude: '-111.5',
  'Sample date': '2015-06-30',
  'Sample time': '13:00:00',
  'Sample number': 'S-1',
  'Sample Type': 'DISCRETE SAMPLE (GRAB)',
  'QC Sample (Y/N)': 'N',
  Laboratory: 'A laboratory',
  'Analysis method code': '3566',
  'Parameter type name': 'Naphthenic acids',
  'Parameter sign': '',
  'Parameter value': '0.29',
  'Parameter unit symbol': 'mg/l',
};

export type AlbertaCells = Partial<Record<keyof typeof defaults, string>>;

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const albertaFile = (...lines: readonly AlbertaCells[]): string =>
  [Object.keys(defaults), ...lines.map((line) => Object.values({ ...defaults, ...line }))]
    .map((cells) => cells.map(quote).join(','))
    .join('\n') + '\n';
