import { hash } from 'node:crypto';

/** SHA-256 of these bytes, one behind the other: 32 bytes. Decides nothing and keeps nothing, so that pure code may use it. */
export const sha256Of = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');
