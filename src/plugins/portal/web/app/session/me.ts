import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Right } from '../../../../teams/contracts/roles';
import { api } from '../api/client';
import type { components } from '../api/schema';

export type Me = components['schemas']['Me'];
type Membership = Me['teams'][number];

/** A team whose pages somebody may open: one that they are in, or one that lets such a team read. */
export interface MyTeam extends Pick<Membership, 'slug' | 'name' | 'kind' | 'isSuspended' | 'rights'> {
  /** Null for a guest. */
  readonly role: Membership['role'] | null;
  /** Of a guest: which of the person's teams was let in, and until when. */
  readonly guest: { readonly through: string; readonly endsAt: string } | null;
}

/** Who is signed in, asked once and kept. */
export const meOptions = api.queryOptions('get', '/session', {}, { staleTime: 60_000 });

export const useMe = (): Me => useSuspenseQuery(meOptions).data.data;

/** Those that the person is in, then those that let them read. */
export const listMyTeams = ({ teams, reads }: Me): readonly MyTeam[] => [
  ...teams.map((team) => ({ ...team, guest: null })),
  ...reads.map(({ through, endsAt, ...team }) => ({ ...team, role: null, guest: { through, endsAt } })),
];

/** The team that the address names; null where there is no such team for the person. */
export const useFoundTeam = (): MyTeam | null => {
  const me = useMe();
  const slug = useParams({ strict: false, select: ({ team }) => team });
  return listMyTeams(me).find((team) => team.slug === slug) ?? null;
};

/** For pages below a team: they are drawn only where there is one. */
export const useTeam = (): MyTeam => {
  const team = useFoundTeam();
  if (team === null) throw new Error('This page is drawn outside a team.');
  return team;
};

export const mayIn = ({ rights, isSuspended }: MyTeam, right: Right): boolean => !isSuspended && rights.includes(right);
