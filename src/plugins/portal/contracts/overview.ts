import { z } from 'zod';
import { DecimalText } from '../../../api/station/contracts/reading';
import { StationStatus } from '../../../api/station/contracts/station';
import { defineContract } from '../../../lib/contract';
import { InTeam, usualInTeam } from '../../teams/contracts/usual';
import { placeLevels, placeTrends, whysUnknown } from './place';

const AlertLevel = z
  .object({
    above: DecimalText.meta({ description: 'Beyond this it is told as above.' }),
    near: DecimalText.nullable().meta({ description: 'Beyond this it is told as near; null where nothing was set.' }),
    unit: z.string().meta({ description: 'UCUM code of the unit of both.' }),
    standing: z.enum(['binding', 'guideline', 'operational', 'demo']).meta({ description: 'Where the limits come from.' }),
    citation: z.string().nullable().meta({ description: 'Where to read of them.' }),
  })
  .meta({ id: 'AlertLevel', description: 'With what the latest reading was compared.' });

const StationOverview = z
  .object({
    status: StationStatus,
    level: z.enum(placeLevels).meta({ description: 'How the latest reading stands to the thresholds of the team.' }),
    why: z.enum(whysUnknown).nullable().meta({ description: 'Why the level is unknown; set where, and only where, it is.' }),
    alertLevel: AlertLevel.nullable().meta({ description: 'With what it was compared; null where no threshold is about it.' }),
    trend: z.enum(placeTrends).meta({ description: 'How the amounts of the last year stand to those of the year before it.' }),
    isOld: z.boolean().meta({ description: 'The latest reading is more than a year old.' }),
  })
  .meta({ id: 'StationOverview', description: 'What was found at a station last, and how it stands to the thresholds.' });
export type StationOverview = z.infer<typeof StationOverview>;

export const GetOverview = defineContract({
  operationId: 'getOverview',
  method: 'GET',
  path: '/overview',
  tag: 'Stations',
  summary: 'See how all stations of a team stand',
  description: 'Of naphthenic acids. Thresholds are those that whoever asks may read; quality-control samples are left out.',
  access: ['staff', 'key', 'member'],
  needs: 'data.read',
  request: { query: InTeam },
  responses: {
    200: {
      description: 'All stations, by code.',
      body: z.object({
        data: z.object({
          stations: z.array(StationOverview),
          awaitingRelease: z.int().nullable().meta({
            description: 'How many results have come in and wait to be released; null for whoever may not know of them.',
          }),
        }),
      }),
    },
  },
  problems: usualInTeam,
});
