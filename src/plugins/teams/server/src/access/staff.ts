import { createHash, timingSafeEqual } from 'node:crypto';
import type { AccessRule } from '../../../../../lib/access';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** One token for Luminous staff, until teams have keys of their own. Compared by digest, in constant time. */
export const staffAccess = (staffToken: string): AccessRule => {
  const expected = digest(staffToken);
  return ({ authorization }) => {
    if (authorization === undefined) return Promise.resolve(null);
    const [scheme, token] = authorization.split(/\s+/, 2);
    const isStaff = scheme?.toLowerCase() === 'bearer' && token !== undefined && timingSafeEqual(digest(token), expected);
    return Promise.resolve(isStaff ? { kind: 'apiKey', id: 'staff', scope: 'all' } : 'invalid');
  };
};
