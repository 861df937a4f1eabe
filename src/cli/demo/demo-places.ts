import type { DemoStation } from './compose-demo-file';

/** Nobody's real places. The names say so, because readers of a demo page cannot know. */
export const publicStations: readonly DemoStation[] = [
  {
    code: 'DEMO-01',
    name: 'Demonstration station at the footbridge',
    waterBody: 'TAMARACK CREEK',
    latitude: '57.0312',
    longitude: '-111.4021',
    median: 0.09,
  },
  {
    code: 'DEMO-02',
    name: 'Demonstration station above the beaver dam',
    waterBody: 'TAMARACK CREEK',
    latitude: '57.0518',
    longitude: '-111.3655',
    median: 0.024,
  },
  {
    code: 'DEMO-03',
    name: 'Demonstration station at the mouth',
    waterBody: 'HERON RIVER',
    latitude: '57.1204',
    longitude: '-111.6110',
    median: 0.4,
  },
];

export const operatorStations: readonly DemoStation[] = [
  { code: 'POND-IN', name: 'Wetland pilot, inflow', waterBody: 'WETLAND PILOT', latitude: '57.0151', longitude: '-111.4502', median: 42 },
  { code: 'POND-OUT', name: 'Wetland pilot, outflow', waterBody: 'WETLAND PILOT', latitude: '57.0160', longitude: '-111.4533', median: 14 },
];
