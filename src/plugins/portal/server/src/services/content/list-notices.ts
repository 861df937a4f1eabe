import type { Core } from '@strapi/types';
import { z } from 'zod';
import { PageNotice } from '../../../../contracts/content';
import type { Locale } from '../../../../web/locales/messages';
import { published } from './published';

const Timed = PageNotice.extend({ beginsAt: z.iso.datetime().nullable(), endsAt: z.iso.datetime().nullable() });

const mostShown = 5;

/** Those that hold at this moment, the oldest first. */
export const listNotices = async (strapi: Core.Strapi, locale: Locale, now: Date): Promise<PageNotice[]> => {
  const all = z.array(Timed).parse(await published(strapi, 'plugin::portal.notice').findMany({ locale, sort: 'createdAt', limit: 500 }));
  const isHolding = ({ beginsAt, endsAt }: z.infer<typeof Timed>): boolean =>
    (beginsAt === null || new Date(beginsAt) <= now) && (endsAt === null || now < new Date(endsAt));
  return all.filter(isHolding).slice(0, mostShown);
};
