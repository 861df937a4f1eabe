import { requireActor, type Actor } from '../../../../../lib/actor';
import { Problem } from '../../../../../lib/problem';
import { isWithin, memberProblems } from '../../../contracts';

export const heldRights = (): 'all' | readonly string[] => requireActor().rights ?? [];

/** Nobody gives or takes more than they have. @throws Problem member.beyond-your-rights */
export const refuseBeyond = (given: readonly string[]): void => {
  if (isWithin(given, heldRights())) return;
  throw new Problem(memberProblems['member.beyond-your-rights'], 'This goes beyond what you may do in the team yourself.');
};

/** The person who acts; null for staff. */
export const personOf = ({ kind, id }: Actor): string | null => (kind === 'member' || kind === 'auditor' ? id : null);
