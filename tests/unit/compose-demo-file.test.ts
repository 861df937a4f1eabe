import { describe, expect, it } from '@jest/globals';
import { composeDemoFile, composeDemoNews, listDemoMonths } from '../../src/cli/demo/compose-demo-file';
import { operatorStations, publicStations } from '../../src/cli/demo/demo-places';

const months = listDemoMonths(new Date('2026-03-15T00:00:00Z'));

describe('the demo file', () => {
  it('is the same on every machine, and has a month more when a month has passed', () => {
    const later = listDemoMonths(new Date('2026-04-15T00:00:00Z'));
    const [before, after] = [months, later].map((all) => composeDemoFile(publicStations, all, 1).trimEnd().split('\n'));
    expect(after).toEqual(expect.arrayContaining(before ?? []));
    expect(after).toHaveLength((before ?? []).length + publicStations.length);
  });

  it('has a result a month for each station, some of them not found', () => {
    const lines = composeDemoFile(publicStations, months, 1).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + publicStations.length * 38);
    expect(lines.filter((line) => line.includes(',<,')).length).toBeGreaterThan(5);
  });

  it('has news that exceed the demo’s limits', () => {
    const text = composeDemoNews(operatorStations, new Date('2026-03-01T12:00:00Z'));
    expect([...text.matchAll(/,(2026-[\d-]+),.*,([\d.]+),mg\/l$/gm)].map(([, day, amount]) => [day, amount])).toEqual([
      ['2026-02-27', '54.600'],
      ['2026-02-27', '18.200'],
    ]);
  });

  it('says of every public place that it is a demonstration', () => {
    expect(publicStations.filter(({ name }) => !name.includes('Demonstration'))).toEqual([]);
    expect(operatorStations).not.toHaveLength(0);
  });
});
