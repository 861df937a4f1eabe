import type { Core } from '@strapi/types';
import { z } from 'zod';
import { NavigationItem } from '../../../../contracts/content';
import type { Locale } from '../../../../web/locales/messages';
import { published } from './published';

const Navigation = z.object({ items: z.array(NavigationItem) });

export const listNavigation = async (strapi: Core.Strapi, locale: Locale): Promise<NavigationItem[]> => {
  const found = await published(strapi, 'plugin::portal.navigation').findFirst({ locale, populate: { items: true } });
  return Navigation.nullable().parse(found)?.items ?? [];
};
