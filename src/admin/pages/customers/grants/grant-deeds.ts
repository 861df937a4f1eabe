import { ConsentToReadGrant, publicTeamId, RefuseConsent, RevokeReadGrant, type ReadGrant } from '../../../../plugins/teams/contracts';

/** What part the customer has in a grant. */
export type GrantSide = 'given' | 'received' | 'toConsent';

/** What staff can do about one, each in words of its own. */
export type GrantDeed = 'revoke' | 'unpublish' | 'agree' | 'refuse' | 'withdraw';

export const contractOf = {
  revoke: RevokeReadGrant,
  unpublish: RevokeReadGrant,
  agree: ConsentToReadGrant,
  refuse: RefuseConsent,
  withdraw: RefuseConsent,
} as const;

const endable: ReadonlySet<ReadGrant['state']> = new Set(['requested', 'awaits-consent', 'active']);

/** Nothing, once it is over. */
export const listDeeds = ({ grantee, state }: ReadGrant, side: GrantSide): readonly GrantDeed[] => {
  if (!endable.has(state)) return [];
  if (side === 'toConsent') return state === 'active' ? ['withdraw'] : ['agree', 'refuse'];
  return [grantee === publicTeamId ? 'unpublish' : 'revoke'];
};
