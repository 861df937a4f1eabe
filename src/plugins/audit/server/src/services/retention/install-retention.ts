import type { Core } from '@strapi/types';
import { listContentTypes } from '../../../../../../lib/content-types';
import type { Sql } from '../../../../../../lib/database';
import { classOfKind, classOfReviewedTable, type EventClass } from '../../domain/retention/reviewed-classes';
import { replaceRetentionRules, type RetentionRule } from '../../queries/retention/replace-retention-rules';

/** What types say of themselves, link tables included; the others keep what the database does with what nobody has decided about. */
const declaredRules = (strapi: Core.Strapi): RetentionRule[] =>
  listContentTypes(strapi).flatMap(({ declarations, tableName, linkTableNames }) => {
    const declared: EventClass | undefined = declarations.audit?.retention;
    return declared === undefined ? [] : [tableName, ...linkTableNames].map((type) => ({ kind: 'change', type, class: declared }));
  });

/** Tells the database which class each event is of. Owner only: a server that could say so could prune results as if they were visits. */
export const installRetention = async (strapi: Core.Strapi, sql: Sql): Promise<void> => {
  await replaceRetentionRules(sql, [
    ...Object.entries(classOfKind).map(([kind, name]) => ({ kind, type: '', class: name })),
    ...Object.entries(classOfReviewedTable).map(([type, name]) => ({ kind: 'change', type, class: name })),
    ...declaredRules(strapi),
  ]);
};
