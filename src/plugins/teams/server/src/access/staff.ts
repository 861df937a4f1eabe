import { isSameDigest, sha256 } from '../../../../../lib/digest';
import type { AccessRule } from '../../../../../lib/access';
import { bearerOf } from './bearer';
import { keyPrefix } from '../services/api-key/key-format';

/** One token for Luminous staff's own programs. Compared by digest, in constant time; a team's key is another rule's affair. */
export const staffAccess = (staffToken: string): AccessRule => {
  const expected = sha256(staffToken);
  return ({ authorization }) => {
    if (authorization === undefined) return Promise.resolve(null);
    const token = bearerOf(authorization);
    if (token?.startsWith(keyPrefix) === true) return Promise.resolve(null);
    const isStaff = token !== null && isSameDigest(sha256(token), expected);
    return Promise.resolve(isStaff ? { kind: 'apiKey', id: 'staff', scope: 'all', rights: 'all' } : 'invalid');
  };
};
