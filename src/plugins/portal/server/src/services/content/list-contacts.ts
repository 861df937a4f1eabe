import type { Core } from '@strapi/types';
import { z } from 'zod';
import { ContactPoint } from '../../../../contracts/content';
import type { Locale } from '../../../../web/locales/messages';
import { published } from './published';

/** Everybody who can be called, in the order in which staff wrote them down. */
export const listContacts = async (strapi: Core.Strapi, locale: Locale): Promise<ContactPoint[]> =>
  z.array(ContactPoint).parse(await published(strapi, 'plugin::portal.contact-point').findMany({ locale, sort: 'createdAt', limit: 20 }));
