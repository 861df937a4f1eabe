import type { AccessRule } from '../../../../../lib/access';
import { Problem } from '../../../../../lib/problem';
import { sessionProblems } from '../../../contracts';

/** Whoever comes from our own pages: for what sets and takes away cookies. Another site could otherwise sign a reader in as somebody else. */
export const sameSiteAccess: AccessRule = ({ isSameOrigin }) => {
  if (!isSameOrigin) throw new Problem(sessionProblems['session.cross-site'], 'Neither Origin nor Sec-Fetch-Site names our own pages.');
  return Promise.resolve({ kind: 'public', id: 'anonymous', scope: 'none' });
};
