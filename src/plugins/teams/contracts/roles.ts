import { z } from 'zod';

/**
 * The one table of who may do what in a team, for the server, the pages and the tests. A right is named `what.verb`; contracts name the
 * one that they need. How these stand to Strapi's own roles: docs/adr/0014.
 */
const rights = [
  'data.read',
  'data.write',
  'reports.read',
  'reports.create',
  'comments.write',
  'alerts.acknowledge',
  'history.read',
  'custody.read',
  'files.read',
  'files.write',
  'members.read',
  'members.manage',
  'owners.manage',
  'keys.manage',
  'thresholds.manage',
  'settings.manage',
  'grants.manage',
] as const;
export type Right = (typeof rights)[number];

export const TeamRole = z
  .enum(['viewer', 'editor', 'admin', 'owner', 'auditor'])
  .meta({ id: 'TeamRole', description: 'What a person may do in the team. An auditor’s access has an end.' });
export type TeamRole = z.infer<typeof TeamRole>;

const viewer: readonly Right[] = ['data.read', 'reports.read', 'files.read', 'members.read'];
const editor: readonly Right[] = [...viewer, 'comments.write', 'alerts.acknowledge', 'reports.create'];
const auditor: readonly Right[] = ['data.read', 'reports.read', 'files.read', 'history.read', 'custody.read'];

const rightsByRole: Readonly<Record<TeamRole, readonly Right[]>> = {
  viewer,
  editor,
  auditor,
  admin: rights.filter((right) => right !== 'owners.manage'),
  owner: rights,
};

export const rightsOfRole = (role: TeamRole): readonly Right[] => rightsByRole[role];

/** What a key may be given: never people, keys, settings or grants. */
export const keyScopes = [
  'data.read',
  'data.write',
  'reports.read',
  'reports.create',
  'alerts.acknowledge',
  'history.read',
  'custody.read',
  'files.read',
  'files.write',
] as const satisfies readonly Right[];
export const KeyScope = z.enum(keyScopes).meta({ id: 'KeyScope', description: 'What a key may do.' });
export type KeyScope = z.infer<typeof KeyScope>;

/** What whoever comes without credentials may do, with the public team's rows. */
export const publicRights: readonly Right[] = ['data.read'];

/** Nobody gives away more than they have. */
export const isWithin = (given: readonly string[], held: 'all' | readonly string[]): boolean =>
  held === 'all' || given.every((right) => held.includes(right));
