import type { GrantKind, TeamKind, TeamRole } from '../../plugins/teams/contracts';

/** Invented teams beside the operator, and what the operator lets each read. */
export interface DemoReader {
  readonly slug: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly kinds: readonly GrantKind[];
}

export const operatorSlug = 'tamarack';

export const demoReaders: readonly DemoReader[] = [
  {
    slug: 'river-office',
    name: 'River Office, a regulator (demonstration)',
    kind: 'regulator',
    kinds: ['data', 'reports', 'history', 'custody'],
  },
  { slug: 'heron-lake', name: 'Heron Lake, a community (demonstration)', kind: 'community', kinds: ['data', 'reports'] },
];

export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly team: string;
  readonly role: TeamRole;
}

/** One for each way of using the application. All of them sign in with the demo password. */
export const demoPeople: readonly DemoPerson[] = [
  { email: 'owner@tamarack.example', name: 'Olive Owner', team: operatorSlug, role: 'owner' },
  { email: 'editor@tamarack.example', name: 'Eddie Editor', team: operatorSlug, role: 'editor' },
  { email: 'viewer@tamarack.example', name: 'Vera Viewer', team: operatorSlug, role: 'viewer' },
  { email: 'auditor@tamarack.example', name: 'Aude Auditor', team: operatorSlug, role: 'auditor' },
  { email: 'regulator@river-office.example', name: 'Remy Regulator', team: 'river-office', role: 'owner' },
  { email: 'contact@heron-lake.example', name: 'Cora Contact', team: 'heron-lake', role: 'owner' },
];
