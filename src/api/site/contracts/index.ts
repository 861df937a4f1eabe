import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { codePage, pageByCode } from '../../../lib/page';
import { defineProblems, problems } from '../../../lib/problem';
import { revalidationHeaders } from '../../../lib/revision';
import { TeamQuery } from '../../station/contracts/reading';

export const Site = z
  .object({
    code: z.string(),
    name: z.string(),
    approvalNumber: z.string().nullable().meta({ description: 'Number of the approval that asks for the monitoring.' }),
    operationType: z.string().nullable().meta({ description: 'What kind of operation it is.' }),
    timeZone: z.string().nullable().meta({ description: 'IANA time zone.' }),
    state: z.string().nullable().meta({ description: 'Active or closed.' }),
  })
  .meta({ id: 'Site', description: 'An operation, pilot or stretch of water whose stations belong together.' });
export type Site = z.infer<typeof Site>;

export const NewSite = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, points and hyphens')
    .meta({ description: "The owner's short code of the site.", examples: ['north-pit'] }),
  name: z
    .string()
    .trim()
    .min(1)
    .max(255)
    .meta({ description: 'What the site is called.', examples: ['North pit'] }),
});
export type NewSite = z.infer<typeof NewSite>;

export const SiteStatus = z
  .object({
    code: z.string(),
    name: z.string(),
    stationCount: z.int().meta({ description: 'How many stations belong to it.' }),
    lastSampledAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When the newest sample with a result was taken, released or not; null without any.' }),
  })
  .meta({ id: 'SiteStatus', description: 'A site, and whether anything comes from it.' });
export type SiteStatus = z.infer<typeof SiteStatus>;

export const siteProblems = defineProblems({
  'site.code-taken': {
    status: 409,
    title: 'Another site of the team has this code',
    remedy: 'Choose another code: stations and read grants name the site by it.',
  },
});

const usual = [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']];

export const ListSites = defineContract({
  operationId: 'listSites',
  method: 'GET',
  path: '/sites',
  tag: 'Stations',
  summary: 'List the sites of a team',
  access: ['staff', 'key', 'member', 'anybody'],
  needs: 'data.read',
  request: { headers: revalidationHeaders, query: z.object({ team: TeamQuery, ...pageByCode }) },
  responses: codePage(Site),
  problems: usual,
});

export const ListSiteStatus = defineContract({
  operationId: 'listSiteStatus',
  method: 'GET',
  path: '/site-status',
  tag: 'Stations',
  summary: 'List the sites of a team with how much comes from each',
  access: ['staff'],
  request: { query: z.object({ team: TeamQuery }) },
  responses: { 200: { description: 'All of them, by code.', body: z.object({ data: z.array(SiteStatus) }) } },
  problems: usual,
});

export const CreateSite = defineContract({
  operationId: 'createSite',
  method: 'POST',
  path: '/sites',
  tag: 'Stations',
  summary: 'Add a site to a team',
  access: ['staff'],
  request: { query: z.object({ team: TeamQuery }), body: NewSite },
  responses: { 201: { description: 'The site, without any station yet.', body: z.object({ data: SiteStatus }) } },
  problems: [...usual, siteProblems['site.code-taken']],
});
