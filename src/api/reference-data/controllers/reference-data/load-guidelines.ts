import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import type { LoadGuidelines } from '../../contracts';
import { guidelinesTable } from '../../domain/guidelines-table';
import { writeGuidelines } from '../../queries/write-guidelines';
import { loadTable } from '../../services/reference-data/load-table';

export const loadGuidelinesHandler =
  (strapi: Core.Strapi): Handler<typeof LoadGuidelines> =>
  async ({ upload }) => ({ status: 200, body: { data: await loadTable(strapi, upload, guidelinesTable, writeGuidelines) } });
