import type { Core } from '@strapi/types';
import type { Handler } from '../../../../lib/contract';
import type { LoadLaboratoryQualifiers } from '../../contracts';
import { qualifiersTable } from '../../domain/qualifiers-table';
import { writeQualifiers } from '../../queries/write-qualifiers';
import { loadTable } from '../../services/reference-data/load-table';

export const loadLaboratoryQualifiersHandler =
  (strapi: Core.Strapi): Handler<typeof LoadLaboratoryQualifiers> =>
  async ({ upload }) => ({ status: 200, body: { data: await loadTable(strapi, upload, qualifiersTable, writeQualifiers) } });
