import { z } from 'zod';
import { isPair, vapid } from './vapid';

/**
 * The environment, parsed once. Nothing else in the project reads process.env.
 * A missing or malformed value stops the start with the name of the variable.
 */
const secret = z.string().min(16);
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** `results=100,samples=all`: by table, each read, one of so many, or none (0). */
const readShares = z
  .string()
  .regex(/^(?:[a-z_]+=(?:all|\d{1,9})(?:,|$))*$/, 'like results=100,samples=all')
  .default('')
  .transform((value) =>
    Object.fromEntries(
      value.split(',').flatMap((part): [string, 'all' | number][] => {
        const [table = '', share = ''] = part.split('=');
        return table === '' ? [] : [[table, share === 'all' ? 'all' : Number(share)]];
      }),
    ),
  );

const Variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(1337),
  PUBLIC_URL: z.url().default('http://localhost:1337'),
  TRUST_PROXY: flag,
  PROXY_COUNT: z.coerce.number().int().min(1).max(10).default(1),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'http', 'debug', 'silly']).default('http'),

  /** What the servers use: a role that may only read and write rows. */
  DATABASE_URL: z.url(),
  /** The owner, used by the migrate step alone. */
  MIGRATE_DATABASE_URL: z.url().optional(),
  /** A role that may add to the ledger's tree and read all rows; servers without it do not seal. */
  SEALER_DATABASE_URL: z.url().optional(),
  DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(100).default(10),
  JOB_CONCURRENCY: z.coerce.number().int().min(1).max(20).default(4),

  APP_KEYS: z
    .string()
    .min(32)
    .transform((value) => value.split(',')),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
  /** The demo's administrator; only the seed reads it. */
  DEMO_ADMIN_PASSWORD: z.string().min(8).optional(),
  /** Guards writing until teams have their own keys. */
  STAFF_TOKEN: secret,

  /** The ledger's Ed25519 key as PKCS #8: base64 or PEM, or a file that holds either. Without one nothing is sealed. */
  LEDGER_SIGNING_KEY: z.string().optional(),
  LEDGER_SIGNING_KEY_FILE: z.string().optional(),
  /** What checkpoints call the log; by default the host of PUBLIC_URL with /ledger behind it. Never changed afterwards. */
  LEDGER_ORIGIN: z
    .string()
    .regex(/^[^\s+]+$/)
    .optional(),
  /** Which reads of single records are recorded, in place of what the types say. */
  LEDGER_READS: readShares,

  /** Prints documents; a server without one answers that it cannot. */
  PUPPETEER_EXECUTABLE_PATH: z.string().optional(),

  /** For how long the ledger keeps values of the past, by class; see docs/retention.md. The database keeps none shorter than its own floor. */
  RETENTION_REGULATED_YEARS: z.coerce.number().int().min(10).max(200).default(10),
  RETENTION_SETTINGS_YEARS: z.coerce.number().int().min(5).max(200).default(10),
  RETENTION_ACCESS_YEARS: z.coerce.number().int().min(1).max(200).default(2),

  ...vapid,
  /** Push services beside the well-known ones, `host`, `host:port` or `*.host`, with commas between them. */
  PUSH_SERVICES: z
    .string()
    .regex(/^(?:(?:\*\.)?[a-z\d.-]+(?::\d{1,5})?(?:,|$))*$/i, 'like push.example.org,*.push.example.org:8443')
    .default('')
    .transform((value) => value.toLowerCase().split(',').filter(Boolean)),

  SMTP_URL: z.url().default('smtp://127.0.0.1:1025'),
  /** Mails and pushes that a server sends at a time. */
  DELIVERY_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(10),
  MAIL_FROM: z.string().default('Luminous <no-reply@luminous.example>'),
  FILE_MAX_MB: z.coerce.number().int().min(1).default(50),
  /** Requests a minute; see src/lib/rate-limit.ts. */
  RATE_PER_KEY: z.coerce.number().int().min(1).default(600),
  RATE_PER_PERSON: z.coerce.number().int().min(1).default(600),
  RATE_PER_TEAM: z.coerce.number().int().min(1).default(3000),
  RATE_PER_ADDRESS: z.coerce.number().int().min(1).default(600),
  INVITATION_DAYS: z.coerce.number().int().min(1).max(60).default(7),
  STAFF_EMAIL: z.email().default('staff@luminous.example'),
  /** Where customers ask for help, and where answers to our mails go. */
  SUPPORT_EMAIL: z.email().default('support@luminous.example'),

  /** Uploads wait here between arrival and import; a private directory. */
  SPOOL_DIR: z.string().default('.luminous/spool'),
  IMPORT_MAX_MB: z.coerce.number().int().min(1).default(512),
  IMPORT_ANSWER_WITHIN_MS: z.coerce.number().int().min(0).default(10_000),
});

const Environment = Variables.refine(isPair, {
  path: ['VAPID_PUBLIC_KEY'],
  message: 'it and VAPID_PRIVATE_KEY are a pair, or neither is set',
});

export type Environment = z.infer<typeof Environment>;

/** The admin panel is built where no secrets are, and none of these values reaches what is built. */
const whileBuilding = {
  DATABASE_URL: 'postgres://nobody@localhost/nothing',
  ...Object.fromEntries(
    ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET', 'STAFF_TOKEN'].map((name) => [
      name,
      '-'.repeat(32),
    ]),
  ),
};

const parseEnvironment = (): Environment => {
  const isBuilding = process.env['LUMINOUS_STEP'] === 'build';
  const parsed = Environment.safeParse(isBuilding ? { ...process.env, ...whileBuilding } : process.env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is incomplete. ${faults.join('; ')}. docs/operations.md lists every variable.`);
};

export const env = parseEnvironment();

/** The migrate step is the one process that owns the tables; it says so by running as the owner. */
export const isMigrating = process.env['LUMINOUS_STEP'] === 'migrate';
