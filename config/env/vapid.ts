import { createECDH } from 'node:crypto';
import { z } from 'zod';

/** A key of the curve P-256 as browsers write it: base64url, of so many bytes. */
const key = (bytes: number) =>
  z
    .string()
    .refine((text) => /^[\w-]+$/.test(text) && Buffer.from(text, 'base64url').length === bytes, `${String(bytes)} bytes in base64url`);

/** By which push services know this installation (RFC 8292). Without them nothing is pushed. */
export const vapid = {
  VAPID_PUBLIC_KEY: key(65).optional(),
  VAPID_PRIVATE_KEY: key(32).optional(),
  /** Whom a push service asks when something is wrong; by default STAFF_EMAIL. */
  VAPID_SUBJECT: z
    .string()
    .regex(/^(?:mailto:|https:\/\/)\S+$/, 'a mailto: or https: address')
    .optional(),
};

interface Pair {
  readonly VAPID_PUBLIC_KEY?: string | undefined;
  readonly VAPID_PRIVATE_KEY?: string | undefined;
}

/** Both or neither, and made for each other: every message would be refused otherwise, one by one. */
export const isPair = ({ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey }: Pair): boolean => {
  if (publicKey === undefined || privateKey === undefined) return publicKey === privateKey;
  try {
    const curve = createECDH('prime256v1');
    curve.setPrivateKey(privateKey, 'base64url');
    return curve.getPublicKey('base64url') === publicKey;
  } catch {
    return false;
  }
};
