import type { Core } from '@strapi/types';
import { listContentTypes } from '../../../../../../lib/content-types';
import type { RelatedTable } from '../../domain/dossier/links';

/** What the content types declare; a record is looked up by its document id and its team, so that it must have one of each. */
export const relatedTables = (strapi: Core.Strapi): RelatedTable[] =>
  listContentTypes(strapi).flatMap(({ tableName, declarations, hasDraftAndPublish, isLocalized }) => {
    const { related } = declarations.audit ?? {};
    if (related === undefined) return [];
    if (declarations.teams?.owned !== true || hasDraftAndPublish || isLocalized) {
      throw new Error(`Rows of ${tableName} cannot hang on others: they belong to no team, or several have one document id.`);
    }
    return [{ table: tableName, hangsOn: related.hangsOn ?? {}, cameFrom: related.cameFrom ?? {} }];
  });
