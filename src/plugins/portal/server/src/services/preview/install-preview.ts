import type { Core } from '@strapi/types';
import { z } from 'zod';
import { systemClock } from '../../../../../../lib/clock';
import { composePreviewAddress } from './preview-link';

/** What the content manager says of the entry that is open. */
const Asked = z.object({
  documentId: z.string(),
  locale: z.enum(['en', 'fr']),
  status: z.enum(['draft', 'published']).default('draft'),
});

/** Gives the content manager its "Open preview"; of what is no page by itself there is none. */
export const installPreview = (strapi: Core.Strapi): void => {
  strapi.config.set('admin.preview', {
    enabled: true,
    config: {
      handler: (uid: string, params: unknown): string | undefined => {
        const asked = Asked.safeParse(params);
        return uid === 'plugin::portal.page' && asked.success ? composePreviewAddress(strapi, asked.data, systemClock()) : undefined;
      },
    },
  });
};
