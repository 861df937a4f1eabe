import { z } from 'zod';

const Text = (maxLength: number) => z.string().trim().min(1).max(maxLength);
const DecimalText = z
  .union([z.string().max(60), z.number()])
  .transform(String)
  .meta({ description: 'A decimal; as text it stays exact to the last digit.', examples: ['0.29'] });

/** One result as JSON: the same fields as a mapped column, under the same names. */
export const ImportRow = z
  .strictObject({
    station: Text(64).meta({ description: 'Code of the station, or an alias of it.' }),
    stationName: Text(255).optional(),
    latitude: DecimalText.optional(),
    longitude: DecimalText.optional(),
    sample: Text(128).optional().meta({ description: 'Code of the sample; made of station, time and kind when it is missing.' }),
    activityType: Text(80).default('Sample-Routine').meta({ description: 'DS-WQX ActivityType.' }),
    medium: Text(64).optional().meta({ description: 'DS-WQX ActivityMediaName.' }),
    sampledAt: z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ local: true }), z.iso.date()]).meta({
      description: 'Instant with offset, or local time or day together with `timeZone`.',
      examples: ['2015-06-30T13:00:00-06:00'],
    }),
    timeZone: Text(64)
      .optional()
      .meta({ description: 'IANA name, needed without an offset.', examples: ['America/Edmonton'] }),
    depthM: DecimalText.optional(),
    parameter: Text(255).meta({ description: 'Code, name or alias of the parameter.' }),
    fraction: Text(64).optional(),
    speciation: Text(32).optional(),
    method: Text(64),
    methodContext: Text(64).optional(),
    panel: Text(64).optional(),
    calibration: Text(64).optional(),
    value: DecimalText.optional().meta({ description: 'The amount, or `<0.02`, or `ND`.' }),
    unit: Text(32).meta({ description: 'UCUM code or a usual spelling.', examples: ['mg/L'] }),
    limit: DecimalText.optional().meta({ description: 'Detection limit, in the same unit.' }),
    valueType: Text(32).optional(),
    replicateCount: z.int().min(1).max(1000).optional(),
    standardDeviation: DecimalText.optional(),
    confidence95: DecimalText.optional(),
    dilutionFactor: DecimalText.optional(),
    qualifiers: z.array(Text(16)).max(20).optional(),
    laboratory: Text(255).optional(),
    laboratorySample: Text(128).optional(),
    analysedOn: z.iso.date().optional(),
    status: Text(32).optional(),
    comment: Text(2000).optional(),
  })
  .meta({ id: 'ImportRow', description: 'One result.' });
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportRows = z
  .strictObject({ rows: z.array(z.unknown()).min(1).max(10_000) })
  .meta({ id: 'ImportRows', description: 'Results as JSON; each row is taken or rejected by itself.' });
