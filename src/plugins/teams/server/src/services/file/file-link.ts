import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import type { Actor } from '../../../../../../lib/actor';
import { isSameDigest } from '../../../../../../lib/digest';
import { settings } from '../../../../../../lib/settings';

const validForMs = 5 * 60_000;

const Payload = z.object({ team: z.string(), file: z.string(), kind: z.string(), id: z.string(), expiresAtMs: z.number() });
type Payload = z.infer<typeof Payload>;

const signatureOf = (strapi: Core.Strapi, text: string): string =>
  createHmac('sha256', `${settings(strapi).linkSecret} file links`)
    .update(text)
    .digest('base64url');

/** Says which file, for whom and until when, so that nothing of it is kept; who was meant is asked again when it is used. */
export const signLink = (strapi: Core.Strapi, file: { team: string; file: string }, { kind, id }: Actor, now: Date) => {
  const expiresAtMs = now.getTime() + validForMs;
  const text = Buffer.from(JSON.stringify({ ...file, kind, id, expiresAtMs })).toString('base64url');
  return { link: `${text}.${signatureOf(strapi, text)}`, expiresAt: new Date(expiresAtMs) };
};

/** Null when it is none of ours or has run out. */
export const readLink = (strapi: Core.Strapi, link: string, now: Date): Payload | null => {
  const [text = '', signature = ''] = link.split('.');
  if (!isSameDigest(signature, signatureOf(strapi, text))) return null;
  const payload = Payload.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  return payload.expiresAtMs > now.getTime() ? payload : null;
};
