import { z } from 'zod';
import type { OnboardingFact, ProvisioningStep } from '../../plugins/teams/contracts';
import { NewSite } from './contracts';
import { hasSites } from './queries/has-sites';
import { insertSites } from './queries/insert-sites';

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
