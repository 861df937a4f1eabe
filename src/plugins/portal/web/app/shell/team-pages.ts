import type { Right } from '../../../../teams/contracts/roles';
import { mayIn, type MyTeam } from '../session/me';

interface TeamPageFacts {
  readonly name: string;
  readonly needs: Right | null;
  readonly isForGuests: boolean;
}

/**
 * The pages of a team in the order of the navigation, in groups, with the right that each needs: null where being in the team is enough. Guests
 * have those that what was granted to them can fill.
 */
export const teamPages = [
  {
    group: 'data',
    pages: [
      { name: 'overview', needs: 'data.read', isForGuests: true },
      { name: 'trends', needs: 'data.read', isForGuests: true },
      { name: 'results', needs: 'data.read', isForGuests: true },
      { name: 'reports', needs: 'reports.read', isForGuests: false },
    ],
  },
  {
    group: 'alerts',
    pages: [
      { name: 'inbox', needs: null, isForGuests: false },
      { name: 'exceedances', needs: null, isForGuests: false },
      { name: 'thresholds', needs: null, isForGuests: false },
    ],
  },
  {
    group: 'proof',
    pages: [
      { name: 'history', needs: 'history.read', isForGuests: false },
      { name: 'samples', needs: 'custody.read', isForGuests: true },
      { name: 'auditor-requests', needs: null, isForGuests: false },
    ],
  },
  {
    group: 'team',
    pages: [
      { name: 'people', needs: 'members.read', isForGuests: false },
      { name: 'keys', needs: 'keys.manage', isForGuests: false },
      { name: 'sharing', needs: null, isForGuests: false },
      { name: 'notification-settings', needs: null, isForGuests: false },
      { name: 'settings', needs: 'settings.manage', isForGuests: false },
    ],
  },
] as const satisfies readonly {
  readonly group: string;
  readonly pages: readonly TeamPageFacts[];
}[];

export const isOpenTo = (team: MyTeam, { needs, isForGuests }: TeamPageFacts): boolean =>
  (team.guest === null || isForGuests) && (needs === null || mayIn(team, needs));

export type PageGroup = (typeof teamPages)[number]['group'];
export type TeamPageName = (typeof teamPages)[number]['pages'][number]['name'];
