import type { Core } from '@strapi/types';
import { z } from 'zod';
import { MethodDescription } from '../../../../contracts/content';
import type { Locale } from '../../../../web/locales/messages';
import { published } from './published';

/** By name; what has changed in each, newest first, whatever order staff wrote it in. */
export const listMethods = async (strapi: Core.Strapi, locale: Locale): Promise<MethodDescription[]> => {
  const found = await published(strapi, 'plugin::portal.method-description').findMany({
    locale,
    populate: { changes: true },
    limit: 100,
  });
  return z
    .array(MethodDescription)
    .parse(found)
    .map((method) => ({ ...method, changes: method.changes.toSorted((one, other) => other.day.localeCompare(one.day)) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
};
