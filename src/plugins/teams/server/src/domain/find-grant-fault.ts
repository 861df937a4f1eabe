import type { GrantTerms } from '../../../contracts';

interface Between {
  readonly team: string;
  readonly other: string | null;
}

/** Why a grant on these terms could never be used, in words; null when it could. */
export const findGrantFault = ({ team, other }: Between, { fromDay, toDay, endsAt }: GrantTerms, now: Date): string | null => {
  if (team === other) return 'A team reads its own sites anyway.';
  if (fromDay !== null && toDay !== null && toDay < fromDay) return 'The last day is before the first.';
  if (new Date(endsAt) <= now) return 'The end has passed already.';
  return null;
};
