import { z } from 'zod';

/** What the global set-up prepared, handed over through the environment because workers are processes of their own. */
const Setting = z.object({
  adminUrl: z.string(),
  ownerRole: z.string(),
  ownerPassword: z.string(),
  serverRole: z.string(),
  serverPassword: z.string(),
  sealerRole: z.string(),
  sealerPassword: z.string(),
  template: z.string(),
  env: z.record(z.string(), z.string()),
  projectDir: z.string(),
  mailUrl: z.string(),
  chromiumPath: z.string(),
  sharedDir: z.string(),
});

export const setting = Setting.parse(JSON.parse(process.env['LUMINOUS_TEST'] ?? '{}'));
