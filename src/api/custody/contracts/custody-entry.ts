import { z } from 'zod';

/** The way of a sample, and of what is measured in it. The rules about their order stand in the database: after-sync/12.custody.sql. */
export const custodyStages = ['field-scan', 'lab-receipt', 'plate-reader', 'ingestion'] as const;

export const CustodyStage = z
  .enum(custodyStages)
  .meta({ id: 'CustodyStage', description: 'A part of the way of a sample, from the field to the platform.' });
export type CustodyStage = z.infer<typeof CustodyStage>;

export const CustodyAction = z
  .enum(['transfer', 'gap'])
  .meta({ description: 'Whether somebody took the sample over, or the stage is left without a record.' });

export const SealState = z.enum(['intact', 'broken', 'none']).meta({ description: 'How the seal was found.' });

const text = (most: number, description: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\r\n]*$/, 'one line')
    .nullable()
    .default(null)
    .meta({ description });

const prose = (description: string) => z.string().trim().min(1).max(2000).nullable().default(null).meta({ description });

/** Instants of any offset become UTC. Centuries outside are slips of the pen. */
const instant = (description: string) =>
  z.iso
    .datetime({ offset: true })
    .regex(/^(?:19|20|21)/, 'a year from 1900 to 2199')
    .nullable()
    .default(null)
    .meta({ description });

const degrees = (most: number, description: string) =>
  z
    .string()
    .regex(/^-?\d{1,3}(?:\.\d{1,6})?$/, 'a decimal with at most six places')
    .refine((value) => Math.abs(Number(value)) <= most, `from -${String(most)} to ${String(most)}`)
    .nullable()
    .default(null)
    .meta({ description });

export const NewCustodyEntry = z
  .strictObject({
    stage: CustodyStage,
    action: CustodyAction.default('transfer'),
    from: text(255, 'Who handed it over: whoever holds it. Null for the first to hold it.'),
    to: text(255, 'Who took it over and holds it from then on. A transfer names one.'),
    relinquishedAt: instant('When it was handed over, as claimed.'),
    receivedAt: instant('When it was taken over, as claimed. A transfer says so.'),
    place: text(255, 'Where it changed hands, in words.'),
    latitude: degrees(90, 'Where it changed hands, in degrees north (WGS 84).'),
    longitude: degrees(180, 'Where it changed hands, in degrees east (WGS 84).'),
    sealNumber: text(64, 'Number of the seal on the container.'),
    sealState: SealState.nullable().default(null),
    temperatureCelsius: z
      .string()
      .regex(/^-?\d{1,3}(?:\.\d{1,2})?$/, 'a decimal with at most two places')
      .nullable()
      .default(null)
      .meta({ description: 'Temperature of the container when it was taken over.', examples: ['4.5'] }),
    condition: text(255, 'In what condition the sample was found.'),
    deviceSerial: text(128, 'Serial number of the device that was used.'),
    deviceFirmware: text(64, 'Version of the device’s firmware.'),
    fileSha256List: z
      .array(
        z
          .string()
          .toLowerCase()
          .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
      )
      .max(50)
      .default([])
      .meta({ description: 'SHA-256 of each file that was made or taken in.' }),
    gapReason: prose('Why a stage has no record.'),
    correctionOf: z
      .string()
      .regex(/^[a-z0-9]{1,64}$/)
      .nullable()
      .default(null)
      .meta({ description: 'The entry that this one corrects, by its id.' }),
    note: prose('What else is to be said.'),
  })
  .refine(({ action, to }) => action === 'gap' || to !== null, { path: ['to'], message: 'a transfer says who took it over' })
  .refine(({ action, receivedAt }) => action === 'gap' || receivedAt !== null, {
    path: ['receivedAt'],
    message: 'a transfer says when it was taken over',
  })
  .refine(({ latitude, longitude }) => (latitude === null) === (longitude === null), {
    path: ['longitude'],
    message: 'both coordinates or none',
  });
export type NewCustodyEntry = z.infer<typeof NewCustodyEntry>;

const CustodyFlag = z.enum(['claimed-in-future', 'claimed-late', 'out-of-order']);

export const CustodyEntry = z
  .object({
    id: z.string(),
    sequence: z.int().meta({ description: 'Counts the entries of the sample from 1.' }),
    stage: CustodyStage,
    action: CustodyAction,
    from: z.string().nullable(),
    to: z.string().nullable(),
    relinquishedAt: z.iso.datetime().nullable().meta({ description: 'As claimed.' }),
    receivedAt: z.iso.datetime().nullable().meta({ description: 'As claimed.' }),
    recordedAt: z.iso.datetime().meta({ description: 'By the clock of the database.' }),
    recordedBy: z.string().meta({ description: 'Who made the entry.' }),
    place: z.string().nullable(),
    latitude: z.string().nullable(),
    longitude: z.string().nullable(),
    sealNumber: z.string().nullable(),
    sealState: SealState.nullable(),
    temperatureCelsius: z.string().nullable(),
    condition: z.string().nullable(),
    deviceSerial: z.string().nullable(),
    deviceFirmware: z.string().nullable(),
    fileSha256List: z.array(z.string()),
    gapReason: z.string().nullable(),
    correctionOf: z.string().nullable(),
    correctedBy: z.string().nullable().meta({ description: 'The entry that corrects this one; the newest counts.' }),
    note: z.string().nullable(),
    isSealWrong: z.boolean().meta({ description: 'The seal was broken, missing or another one than was put on.' }),
    flags: z.array(CustodyFlag).meta({ description: 'What about the claimed times is remarkable. They are never refused for it.' }),
  })
  .meta({ id: 'CustodyEntry', description: 'That a sample changed hands, or why nobody knows. Never changed: a later entry corrects it.' });
export type CustodyEntry = z.infer<typeof CustodyEntry>;
