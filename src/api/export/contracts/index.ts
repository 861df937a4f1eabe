import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { ResultFilter } from '../../result/contracts';
import { TeamQuery } from '../../station/contracts';
import { exportProblems } from './problems';

export const ExportFormatName = z.enum(['csv', 'xlsx', 'geojson', 'ds-wqx']);
export type ExportFormatName = z.infer<typeof ExportFormatName>;

export const ExportResults = defineContract({
  operationId: 'exportResults',
  method: 'GET',
  path: '/exports/results',
  tag: 'Exports',
  summary: 'Export results as a file',
  description:
    'All results that pass the filters, oldest first, one row a measurement: its current version. csv and xlsx have the columns that intake ' +
    'reads back; texts that a spreadsheet would execute get an apostrophe in front in csv. geojson has one point feature a result. ds-wqx is ' +
    'CSV for DataStream that passes its published rules; a result that it cannot tell is a fault unless omit=true. The file holds what ' +
    'counted when the request came, whatever is imported meanwhile. A transfer that breaks off is cut short and never looks whole.',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: {
    query: ResultFilter.extend({
      team: TeamQuery,
      format: ExportFormatName.meta({ description: 'What kind of file.' }),
      omit: z
        .enum(['true', 'false'])
        .default('false')
        .meta({ description: 'ds-wqx: leave out what it cannot tell; X-Results-Omitted says how many results that are.' }),
    }),
  },
  responses: {
    200: {
      description: 'The file. X-Results-Count tells how many results are in it, X-Results-Omitted how many were left out.',
      contentTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/geo+json'],
    },
  },
  problems: [
    problems['request.invalid'],
    problems['request.unauthenticated'],
    problems['resource.not-found'],
    exportProblems['export.not-expressible'],
    exportProblems['export.too-large'],
  ],
});
