import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import { isSameDigest } from '../../../../../../lib/digest';
import { settings } from '../../../../../../lib/settings';

/** As long as somebody looks at what they are writing; the panel asks for another one then. */
const lifeMs = 30 * 60_000;

const Previewed = z.object({
  documentId: z.string().regex(/^[a-z0-9]{1,64}$/),
  locale: z.enum(['en', 'fr']),
  status: z.enum(['draft', 'published']),
});
export type Previewed = z.infer<typeof Previewed>;

const Link = Previewed.extend({ until: z.coerce.number().int().nonnegative(), seal: z.string().regex(/^[\w-]{43}$/) });

const sealOf = (strapi: Core.Strapi, { documentId, locale, status }: Previewed, until: number): string =>
  createHmac('sha256', `${settings(strapi).linkSecret} page previews`)
    .update(JSON.stringify([documentId, locale, status, until]))
    .digest('base64url');

/** Opens one page as it is written, and nothing else. The panel shows it in a frame, which has no session of its own. */
export const composePreviewAddress = (strapi: Core.Strapi, previewed: Previewed, now: Date): string => {
  const until = now.getTime() + lifeMs;
  const query = { ...previewed, until: String(until), seal: sealOf(strapi, previewed, until) };
  return `/preview?${new URLSearchParams(query).toString()}`;
};

/** Null for a link that was not made here, or is over. */
export const readPreviewLink = (strapi: Core.Strapi, query: unknown, now: Date): Previewed | null => {
  const link = Link.safeParse(query);
  if (!link.success) return null;
  const { until, seal, ...previewed } = link.data;
  return isSameDigest(seal, sealOf(strapi, previewed, until)) && until > now.getTime() ? previewed : null;
};
