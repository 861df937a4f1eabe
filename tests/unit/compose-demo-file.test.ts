import { describe, expect, it } from '@jest/globals';
import { composeDemoFile } from '../../src/cli/demo/compose-demo-file';
import { operatorStations, publicStations, years } from '../../src/cli/demo/demo-places';

describe('the demo file', () => {
  it('is the same on every machine', () => {
    expect(composeDemoFile(publicStations, years, 1)).toBe(composeDemoFile(publicStations, years, 1));
  });

  it('has a result a month for each station, some of them not found', () => {
    const lines = composeDemoFile(publicStations, years, 1).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + publicStations.length * years.length * 12);
    expect(lines.filter((line) => line.includes(',<,')).length).toBeGreaterThan(5);
  });

  it('says of every public place that it is a demonstration', () => {
    expect(publicStations.filter(({ name }) => !name.includes('Demonstration'))).toEqual([]);
    expect(operatorStations).not.toHaveLength(0);
  });
});
