import { describe, expect, it } from '@jest/globals';
import { listFiles, read } from '../helpers/files';

/** They must serve a second domain as they are; what they are about is told to them by the layers to their right. */
const neutralFolders = ['src/lib', 'src/plugins/audit', 'src/plugins/teams', 'src/plugins/notifications', 'src/plugins/reports'];

/** Whole words, however a name is put together: `sampledAt`, `water_body` and `oil-sands` count, `watermark` and `driver` do not. */
const waterTerms = [
  'water|waters|groundwater|wastewater|watershed|waterbody|waterbodies|freshwater',
  'rivers?|lakes?|creeks?|ponds?|wetlands?|tailings|aquifers?|fish',
  'stations?|sampl(?:e|es|ed|er|ers|ing|ings)',
  'naphthen\\w*|hydrocarbons?|bitumen|oil ?sands?|luminescen\\w*|bacteri\\w*|toxicity|salinity|turbidity',
  'alberta|athabasca|muskeg|aer|wqx',
];
const waterTerm = new RegExp(`\\b(?:${waterTerms.join('|')})\\b`, 'gi');

const toWords = (text: string): string => text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ');

const findWaterTerms = (text: string): string[] => toWords(text).match(waterTerm) ?? [];

describe('the layers below the domain', () => {
  const files = neutralFolders.flatMap(listFiles);

  it('consist of files', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it.each(files)('%s names no water term', (file) => {
    const lines = read(file).split('\n');
    const found = lines.flatMap((line, index) => findWaterTerms(line).map((term) => `line ${String(index + 1)}: ${term}`));

    expect([...findWaterTerms(file), ...found]).toEqual([]);
  });
});

describe('the word list', () => {
  it.each(['sampledAt', 'water_body', 'SAMPLE', 'stationIds', 'the oil-sands region', 'naphthenicAcids', 'a Lake', 'list-stations.ts'])(
    'finds a term in "%s"',
    (text) => {
      expect(findWaterTerms(text)).toHaveLength(1);
    },
  );

  it.each(['watermark', 'driver', 'example', 'stationary', 'flake', 'team', 'quality'])('finds none in "%s"', (text) => {
    expect(findWaterTerms(text)).toEqual([]);
  });
});
