import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** For what is random enough by itself: tokens and keys, never passwords. Hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** In a time that does not tell how much of them is the same. */
export const isSameDigest = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** 256 bits that stand in a link or a cookie as they are. */
export const newToken = (): string => randomBytes(32).toString('base64url');
