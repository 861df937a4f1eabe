import { z } from 'zod';
import type { OnboardingFact, ProvisioningStep } from '../../plugins/teams/contracts';
import { hasSites } from './queries/has-sites';
import { insertSites } from './queries/insert-sites';

const NewSite = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, points and hyphens'),
  name: z.string().trim().min(1).max(255),
});

const NewSites = z
  .array(NewSite)
  .max(200)
  .refine((sites) => new Set(sites.map(({ code }) => code)).size === sites.length, 'each code once');

/** The first sites of a new customer. */
export const provisionSites: ProvisioningStep<typeof NewSites> = {
  name: 'sites',
  input: NewSites,
  provision: async (sql, team, sites) => insertSites(sql, team.id, sites),
};

export const firstSite: OnboardingFact = { name: 'first-site', order: 20, isDone: hasSites };
