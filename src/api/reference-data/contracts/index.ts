import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';
import { intakeProblems } from '../../intake/contracts';
import { TeamQuery } from '../../station/contracts';

export const referenceProblems = defineProblems({
  'reference-data.rejected': {
    status: 422,
    title: 'The file cannot be loaded as it is',
    remedy: 'Correct the lines listed in "faults" and send the whole file again; nothing was loaded.',
  },
});

export const LoadCounts = z
  .object({
    read: z.int().meta({ description: 'Lines of the file.' }),
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
  })
  .meta({ id: 'LoadCounts', description: 'read = new + changed + unchanged.' });
export type LoadCounts = z.infer<typeof LoadCounts>;

/** A cell that cannot be taken. */
export interface LoadFault {
  /** Null where several lines are at fault together. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

const file = {
  contentTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  description: 'The table, with its headings in one line.',
} as const;

const responses = { 200: { description: 'What became of its lines.', body: z.object({ data: LoadCounts }) } } as const;
const usual = [
  problems['request.invalid'],
  problems['request.unauthenticated'],
  problems['request.unsupported-media-type'],
  problems['request.too-large'],
  intakeProblems['import.unknown-format'],
  referenceProblems['reference-data.rejected'],
];
const whole = 'The whole file is loaded or nothing. Loading it again changes nothing; what is here and not in the file stays.';

export const LoadStations = defineContract({
  operationId: 'loadStations',
  method: 'POST',
  path: '/reference-data/stations',
  tag: 'Reference',
  summary: "Load a team's stations with their sites and their codes in other schemes",
  description: `${whole} Headings: Station number, Station name, Long name, Site name, Latitude, Longitude, and one "… Station Code" for each other scheme.`,
  access: ['staff'],
  request: { query: z.object({ team: TeamQuery }), upload: file },
  responses,
  problems: [...usual, problems['resource.not-found']],
});

export const LoadLaboratoryQualifiers = defineContract({
  operationId: 'loadLaboratoryQualifiers',
  method: 'POST',
  path: '/reference-data/laboratory-qualifiers',
  tag: 'Reference',
  summary: "Load laboratories' marks on results",
  description: `${whole} Headings: Code, Lab, Description.`,
  access: ['staff'],
  request: { upload: file },
  responses,
  problems: usual,
});

export const LoadGuidelines = defineContract({
  operationId: 'loadGuidelines',
  method: 'POST',
  path: '/reference-data/guidelines',
  tag: 'Reference',
  summary: 'Load water quality guidelines',
  description: `${whole} Headings: those of DataStream's compilation, from Characteristic Name to Last Reviewed.`,
  access: ['staff'],
  request: { upload: file },
  responses,
  problems: usual,
});
