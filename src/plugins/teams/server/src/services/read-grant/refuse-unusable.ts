import { systemClock } from '../../../../../../lib/clock';
import { Problem } from '../../../../../../lib/problem';
import { grantProblems, type GrantTerms } from '../../../../contracts';
import { findGrantFault, type GrantParties } from '../../domain/find-grant-fault';

/** @throws Problem grant.unusable */
export const refuseUnusable = (parties: GrantParties, terms: GrantTerms): void => {
  const fault = findGrantFault(parties, terms, systemClock());
  if (fault !== null) throw new Problem(grantProblems['grant.unusable'], fault);
};
