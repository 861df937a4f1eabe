import type { Core } from '@strapi/types';
import { z } from 'zod';
import { GlossaryTerm } from '../../../../contracts/content';
import type { Locale } from '../../../../web/locales/messages';
import { published } from './published';

/** As a reader of the language looks for them. */
export const listGlossary = async (strapi: Core.Strapi, locale: Locale): Promise<GlossaryTerm[]> =>
  z
    .array(GlossaryTerm)
    .parse(await published(strapi, 'plugin::portal.glossary-term').findMany({ locale, limit: 500 }))
    .sort((one, other) => one.term.localeCompare(other.term, locale));
