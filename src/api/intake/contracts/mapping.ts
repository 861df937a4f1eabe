import { z } from 'zod';

/** Fields that a column of a generic file may be mapped to. */
export const mappableFields = [
  'station',
  'stationName',
  'waterBody',
  'latitude',
  'longitude',
  'sample',
  'activityType',
  'medium',
  'date',
  'time',
  'timeZone',
  'depthM',
  'parameter',
  'fraction',
  'speciation',
  'method',
  'methodContext',
  'panel',
  'calibration',
  'value',
  'sign',
  'unit',
  'limit',
  'valueType',
  'replicateCount',
  'standardDeviation',
  'confidence95',
  'dilutionFactor',
  'qualifiers',
  'laboratory',
  'laboratorySample',
  'analysedOn',
  'status',
  'comment',
] as const;
export type MappableField = (typeof mappableFields)[number];

const Heading = z.string().min(1).max(255);

/** What the columns of a team's own file mean. A field that no column holds may be given once for the whole file. */
export const Mapping = z
  .strictObject({
    columns: z
      .partialRecord(z.enum(mappableFields), Heading)
      .meta({ description: 'The heading of the column, for each field that has one.' }),
    constants: z
      .partialRecord(z.enum(mappableFields), z.string().min(1).max(255))
      .default({})
      .meta({ description: 'What holds for the whole file, for fields that no column holds.', examples: [{ unit: 'mg/L' }] }),
    dateOrder: z
      .enum(['year-month-day', 'day-month-year', 'month-day-year'])
      .default('year-month-day')
      .meta({ description: 'How dates are written.' }),
    hasUnitsRow: z
      .boolean()
      .default(false)
      .meta({ description: 'True when the line below the headings holds units or notes, not results.' }),
  })
  .meta({ id: 'ImportMapping', description: 'Which column of a file means what.' });
export type Mapping = z.infer<typeof Mapping>;

export const MappingName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u, 'letters, digits, spaces, dots, hyphens')
  .meta({ description: 'What the team calls the mapping.', examples: ['field-sheet'] });
