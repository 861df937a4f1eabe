import { publicTeamId, type GrantTerms } from '../../../contracts';

export interface GrantParties {
  readonly owner: string;
  readonly grantee: string;
  readonly consentOf: string | null;
}

const findPartyFault = ({ owner, grantee, consentOf }: GrantParties): string | null => {
  if (owner === grantee) return 'A team reads its own sites anyway.';
  if (owner === publicTeamId) return 'What is there for everybody is read without a grant.';
  if (consentOf === owner || consentOf === grantee) return 'Consent is given by a third team.';
  return consentOf === publicTeamId ? 'Everybody is nobody who could consent.' : null;
};

/** Why a grant on these terms could never be used, in words; null when it could. */
export const findGrantFault = (parties: GrantParties, { kinds, fromDay, toDay, endsAt }: GrantTerms, now: Date): string | null => {
  const fault = findPartyFault(parties);
  if (fault !== null) return fault;
  if (parties.grantee === publicTeamId && kinds.some((kind) => kind !== 'data')) return 'Everybody is shown results and nothing else.';
  if (fromDay !== null && toDay !== null && toDay < fromDay) return 'The last day is before the first.';
  if (new Date(endsAt) <= now) return 'The end has passed already.';
  return null;
};
