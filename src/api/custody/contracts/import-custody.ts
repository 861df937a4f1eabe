import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';
import { teamProblems } from '../../../plugins/teams/contracts';
import { intakeProblems } from '../../intake/contracts';
import { TeamQuery } from '../../station/contracts/reading';

export const custodyImportProblems = defineProblems({
  'custody.rejected': {
    status: 422,
    title: 'The file of custody entries cannot be taken in as it is',
    remedy: 'Correct the lines listed in "faults" and send the whole file again; nothing was added.',
  },
});

/** What stands against a line. `column` is null where the line as a whole is at fault. */
export interface CustodyFault {
  readonly line: number | null;
  readonly column: string | null;
  /** The broken rule, where it is one of the chain. */
  readonly code: string | null;
  readonly reason: string;
}

export const CustodyImport = z
  .object({
    entryCount: z.int().meta({ description: 'Entries that were added, one a line.' }),
    sampleCount: z.int().meta({ description: 'Samples whose chains they belong to.' }),
  })
  .meta({ id: 'CustodyImport', description: 'What came of a file of custody entries.' });

export const ImportCustody = defineContract({
  operationId: 'importCustody',
  method: 'POST',
  path: '/custody-entries',
  tag: 'Custody',
  summary: 'Add the custody entries of a file: all of them or none',
  description:
    'One entry a line, in the order in which they happened. Headings: sample, and the members of a custody entry by their names; several digests of files stand in one cell with blanks between them. The rules are those of single entries.',
  access: ['staff', 'key', 'member'],
  needs: 'data.write',
  request: {
    query: z.object({ team: TeamQuery }),
    upload: {
      contentTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      description: 'The entries, with their headings in one line; at most 5,000 lines.',
    },
  },
  responses: { 201: { description: 'All entries stand in their chains.', body: z.object({ data: CustodyImport }) } },
  problems: [
    problems['request.invalid'],
    problems['request.unauthenticated'],
    problems['request.forbidden'],
    problems['request.unsupported-media-type'],
    problems['request.too-large'],
    problems['resource.not-found'],
    teamProblems['team.suspended'],
    intakeProblems['import.unknown-format'],
    custodyImportProblems['custody.rejected'],
  ],
});
