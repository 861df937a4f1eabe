import { systemClock } from '../../../../../../lib/clock';
import { Problem } from '../../../../../../lib/problem';
import { grantProblems, type GrantTerms } from '../../../../contracts';
import { findGrantFault } from '../../domain/find-grant-fault';

/** `other` is null where the other side is known already. @throws Problem grant.unusable */
export const refuseUnusable = (team: string, other: string | null, terms: GrantTerms): void => {
  const fault = findGrantFault({ team, other }, terms, systemClock());
  if (fault !== null) throw new Problem(grantProblems['grant.unusable'], fault);
};
