import type { ReadGrant } from '../../../../../teams/contracts/read-grant';
import { publicTeamId } from '../../../../../teams/contracts/team';
import { publishingText } from '../../locales/publishing';

export const isForEverybody = ({ grantee }: ReadGrant): boolean => grantee === publicTeamId;

/** Whether the team, being neither of the two, is asked for its consent. */
export const isThird = ({ owner, grantee }: ReadGrant, team: string): boolean => owner !== team && grantee !== team;

/** The other side, as the team sees it; both sides for whoever is neither. */
export const nameOther = (grant: ReadGrant, team: string): string => {
  const reader = isForEverybody(grant) ? publishingText.everybody : grant.grantee;
  if (isThird(grant, team)) return publishingText.between(grant.owner, reader);
  return grant.owner === team ? reader : grant.owner;
};
