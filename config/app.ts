import { env, isMigrating } from './env';

const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env;

/** What our own code asks for through `strapi.config`, read with src/lib/settings.ts. */
export default {
  isMigrating,
  databaseUrl: env.DATABASE_URL,
  staffToken: env.STAFF_TOKEN,
  staffEmail: env.STAFF_EMAIL,
  supportEmail: env.SUPPORT_EMAIL,
  publicUrl: env.PUBLIC_URL,
  spoolDir: env.SPOOL_DIR,
  importAnswerWithinMs: env.IMPORT_ANSWER_WITHIN_MS,
  importMaxBytes: env.IMPORT_MAX_MB * 1024 * 1024,
  jobConcurrency: env.JOB_CONCURRENCY,
  deliveryConcurrency: env.DELIVERY_CONCURRENCY,
  fileMaxBytes: env.FILE_MAX_MB * 1024 * 1024,
  linkSecret: env.JWT_SECRET,
  ledger: {
    databaseUrl: env.SEALER_DATABASE_URL,
    signingKey: env.LEDGER_SIGNING_KEY,
    signingKeyFile: env.LEDGER_SIGNING_KEY_FILE,
    origin: env.LEDGER_ORIGIN ?? `${new URL(env.PUBLIC_URL).host}/ledger`,
  },
  push: {
    keys:
      publicKey === undefined || privateKey === undefined
        ? null
        : { publicKey, privateKey, subject: env.VAPID_SUBJECT ?? `mailto:${env.STAFF_EMAIL}` },
    services: env.PUSH_SERVICES,
  },
  browserPath: env.PUPPETEER_EXECUTABLE_PATH,
  readShares: env.LEDGER_READS,
  retention: {
    regulated: env.RETENTION_REGULATED_YEARS,
    settings: env.RETENTION_SETTINGS_YEARS,
    access: env.RETENTION_ACCESS_YEARS,
  },
  invitationDays: env.INVITATION_DAYS,
  rateLimits: {
    key: env.RATE_PER_KEY,
    person: env.RATE_PER_PERSON,
    team: env.RATE_PER_TEAM,
    address: env.RATE_PER_ADDRESS,
  },
};
