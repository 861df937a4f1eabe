import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { findFaint } from './find-faint';

const Saved = z.object({ data: z.object({ colourDeep: z.unknown(), colourMark: z.unknown() }).partial() });

/** However a look is saved, everybody can read what stands in its colours. */
export const refuseFaintLooks = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== 'plugin::portal.look') return next();
    const faint = findFaint(Saved.safeParse(context.params).data?.data ?? {});
    if (faint.length > 0) {
      throw new errors.ValidationError(faint.map(({ message }) => message).join(' '), {
        errors: faint.map(({ field, message }) => ({ path: [field], message, name: 'ValidationError' })),
      });
    }
    return next();
  });
};
