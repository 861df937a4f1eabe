import type { AccessRule } from '../../../../../lib/access';
import { publicRights, publicTeamId } from '../../../contracts';

/** Whoever comes without credentials reads what belongs to the public team, and nothing else. */
export const anybodyAccess: AccessRule = () =>
  Promise.resolve({ kind: 'public', id: 'anonymous', scope: { team: publicTeamId }, rights: publicRights });
