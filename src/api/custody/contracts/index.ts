import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';
import { notModified, revalidationHeaders } from '../../../lib/revision';
import { teamProblems } from '../../../plugins/teams/contracts';
import { TeamQuery } from '../../station/contracts/reading';
import { CustodyEntry, CustodyStage, NewCustodyEntry } from './custody-entry';

export * from './custody-entry';
export * from './import-custody';

const StageState = z.enum(['present', 'gap', 'missing', 'broken']).meta({
  description: 'Present: recorded. Gap: left out, with a reason. Missing: not recorded so far. Broken: recorded, with a wrong seal.',
});

export const ChainState = z.enum(['none', 'open', 'whole', 'gap', 'broken']).meta({
  id: 'ChainState',
  description: 'None: nothing is recorded. Open: nothing amiss so far. Whole: all four stages. Gap, broken: a stage of the chain is.',
});
export type ChainState = z.infer<typeof ChainState>;

const sampleOf = {
  id: z.string().meta({ description: 'The sample, by the key under which the ledger knows it.' }),
  sample: z.string().meta({ description: 'The sample, by its code.' }),
  station: z.string().nullable().meta({ description: 'Where it was taken, by the code of the station.' }),
  site: z.string().nullable().meta({ description: 'The site of the station, by its code.' }),
  sampledAt: z.iso.datetime().meta({ description: 'When it was taken, UTC.' }),
  state: ChainState,
  holder: z.string().nullable().meta({ description: 'Who holds it now.' }),
};

export const CustodyChain = z
  .object({
    ...sampleOf,
    stages: z
      .array(
        z.object({
          stage: CustodyStage,
          state: StageState,
          elapsedMinutes: z
            .int()
            .nullable()
            .meta({ description: 'From the last claimed time before the stage to the first in it; null when one is not known.' }),
          entries: z.array(CustodyEntry).meta({ description: 'All of them, corrected ones too, as they came in.' }),
        }),
      )
      .length(4),
  })
  .meta({ id: 'CustodyChain', description: 'Through whose hands a sample went, stage by stage.' });
export type CustodyChain = z.infer<typeof CustodyChain>;

export const CustodyStatus = z
  .object({
    ...sampleOf,
    stages: z.array(StageState).length(4).meta({ description: 'The stages in their order.' }),
    entryCount: z.int(),
    flagCount: z.int().meta({ description: 'How many claimed times are remarkable.' }),
    lastRecordedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CustodyStatus', description: 'A sample, and how its chain of custody stands.' });
export type CustodyStatus = z.infer<typeof CustodyStatus>;

/** Those that the rules in the database name, by these very codes. */
export const custodyProblems = defineProblems({
  'custody.stage-skipped': {
    status: 409,
    title: 'A stage of the chain would be left out',
    remedy: 'Record the stage before, or a gap in its place with the reason.',
  },
  'custody.stage-passed': {
    status: 409,
    title: 'The chain has left this stage behind',
    remedy: 'Read the chain again. What was recorded wrongly is corrected by an entry that names it in "correctionOf".',
  },
  'custody.not-the-holder': {
    status: 409,
    title: 'Only whoever holds the sample can hand it over',
    remedy: 'Read the chain again and begin at the present holder, recording the transfers in between.',
  },
  'custody.file-differs': {
    status: 409,
    title: 'What was taken in is not what the plate reader gave',
    remedy: 'Take in the file as the plate reader gave it, or correct the entry of the plate reader.',
  },
  'custody.corrected-already': {
    status: 409,
    title: 'The entry has been corrected already',
    remedy: 'Read the chain again and correct the newest correction.',
  },
  'custody.nothing-to-correct': {
    status: 422,
    title: 'There is no such entry to correct',
    remedy: 'Name an entry of the same sample by its id.',
  },
  'custody.received-before-relinquished': {
    status: 422,
    title: 'It would have been received before it was handed over',
    remedy: 'Check the two times, and their offsets from UTC.',
  },
  'custody.reason-missing': {
    status: 422,
    title: 'A gap needs a reason',
    remedy: 'Say in "gapReason" why the stage has no record.',
  },
});

const usual = [
  problems['request.invalid'],
  problems['request.unauthenticated'],
  problems['request.forbidden'],
  problems['resource.not-found'],
  teamProblems['team.suspended'],
];

const access = ['staff', 'key', 'member'];
const SampleCode = z.string().min(1).max(128).meta({ description: 'The sample, by its code.' });

export const AddCustodyEntry = defineContract({
  operationId: 'addCustodyEntry',
  method: 'POST',
  path: '/samples/:code/custody',
  tag: 'Custody',
  summary: 'Add an entry to the chain of custody of a sample',
  description:
    'Stages follow one another and none is left out without a gap and its reason; only the holder hands over; the file taken in is the one of the plate reader. Entries are never changed: a later one corrects an earlier one, and the chain as corrected keeps the same rules.',
  access,
  needs: 'data.write',
  request: { params: z.object({ code: SampleCode }), query: z.object({ team: TeamQuery }), body: NewCustodyEntry },
  responses: { 201: { description: 'The entry as it stands in the chain.', body: z.object({ data: CustodyEntry }) } },
  problems: [...usual, ...Object.values(custodyProblems)],
});

export const GetCustody = defineContract({
  operationId: 'getCustody',
  method: 'GET',
  path: '/samples/:code/custody',
  tag: 'Custody',
  summary: 'Read the chain of custody of a sample',
  access,
  needs: 'custody.read',
  request: { headers: revalidationHeaders, params: z.object({ code: SampleCode }), query: z.object({ team: TeamQuery }) },
  responses: { 200: { description: 'The chain.', body: z.object({ data: CustodyChain }) }, 304: notModified },
  problems: usual,
});

export const ListCustodyStatus = defineContract({
  operationId: 'listCustodyStatus',
  method: 'GET',
  path: '/custody-status',
  tag: 'Custody',
  summary: 'List samples with how their chains of custody stand',
  access,
  needs: 'custody.read',
  request: {
    headers: revalidationHeaders,
    query: z.object({
      team: TeamQuery,
      state: ChainState.optional(),
      site: z.string().min(1).max(64).optional().meta({ description: 'The site, by its code.' }),
      limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Page size.' }),
      after: z
        .string()
        .regex(/^[a-z0-9]{1,64}$/)
        .optional()
        .meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: {
    200: {
      description: 'One page, those that came in last first.',
      body: z.object({
        data: z.array(CustodyStatus),
        next: z.string().nullable().meta({ description: 'Where the next page begins; null behind the last.' }),
      }),
    },
    304: notModified,
  },
  problems: usual,
});
