import type { Core } from '@strapi/types';
import type { IntakeService } from '../contracts';
import { readSheet } from './intake/read-sheet';

export default ({ strapi }: { strapi: Core.Strapi }): IntakeService => ({
  readSheet: async (upload, headings) => readSheet(strapi, upload, headings),
});
