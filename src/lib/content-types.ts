import type { Core } from '@strapi/types';
import type { Coverage } from './coverage';

/** Of which rows nothing may change in these columns, and which may not be removed, without a reason. */
export interface Reasoned {
  readonly fields: readonly string[];
  /** A condition on the row as it was, of columns of r; always where it is left out. */
  readonly when?: string;
}

/** What is shown together with a record: by column, the table of the record whose document id the column holds. */
export interface Related {
  /** Rows of this type hang on that record. */
  readonly hangsOn?: Readonly<Record<string, string>>;
  /** That record is where rows of this type came from. */
  readonly cameFrom?: Readonly<Record<string, string>>;
}

export type ReadShare = 'all' | number;

export interface GrantedHistory extends Coverage {
  /** A condition on the row, of columns of r; always where it is left out. */
  readonly when?: string;
}

/** What our installers ask about a content type; Strapi itself types these as `any`. */
export interface ContentTypeFacts {
  readonly uid: string;
  readonly tableName: string;
  /** Link tables that Strapi makes for its relations. */
  readonly linkTableNames: readonly string[];
  readonly hasDraftAndPublish: boolean;
  /** One row for each language. */
  readonly isLocalized: boolean;
  readonly attributes: Readonly<Record<string, { readonly type: string; readonly enum?: readonly string[] }>>;
  /** Our own declarations, by plugin; see docs/adr/0003-guards-by-declaration.md. */
  readonly declarations: {
    /** `secrets` are columns of which only that they changed is recorded. */
    readonly audit?: {
      readonly recorded?: boolean;
      readonly secrets?: readonly string[];
      readonly reasoned?: Reasoned;
      /** The attribute, an enumeration, that says which stage a row tells of. Its values are the stages, in their order. */
      readonly stages?: string;
      readonly related?: Related;
      /** Of which rows another team may be let see the history; none where it is left out. */
      readonly granted?: GrantedHistory;
      /** Whether reading a single row is recorded: each time, or once in so many. */
      readonly reads?: { readonly share: ReadShare };
      /** For how long values of the past are kept; see docs/retention.md. */
      readonly retention?: 'regulated' | 'settings' | 'access';
    };
    readonly teams?: { readonly owned?: boolean; readonly granted?: Coverage };
  };
}

interface StrapiContentType {
  readonly uid: string;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: ContentTypeFacts['declarations'] & { readonly i18n?: { readonly localized?: boolean } };
  readonly attributes: ContentTypeFacts['attributes'];
}

interface Model {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, { readonly joinTable?: { readonly name: string } }>>;
}

export const listContentTypes = (strapi: Core.Strapi): ContentTypeFacts[] =>
  (Object.values(strapi.contentTypes) as StrapiContentType[]).map(({ uid, options, pluginOptions, attributes }) => {
    const model = strapi.db.metadata.get(uid) as unknown as Model;
    return {
      uid,
      tableName: model.tableName,
      linkTableNames: Object.values(model.attributes).flatMap(({ joinTable }) => (joinTable === undefined ? [] : [joinTable.name])),
      hasDraftAndPublish: options?.draftAndPublish === true,
      isLocalized: pluginOptions?.i18n?.localized === true,
      attributes,
      declarations: pluginOptions ?? {},
    };
  });

/** What types are put together from: tables of their own, without document or team. */
export const listComponentTables = (strapi: Core.Strapi): string[] =>
  Object.keys(strapi.components).flatMap((uid) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as Model;
    return [tableName, ...Object.values(attributes).flatMap(({ joinTable }) => (joinTable === undefined ? [] : [joinTable.name]))];
  });

interface AsyncHook {
  register(handler: () => Promise<void>): unknown;
}

/** Runs after Strapi has brought its tables in step, before anything writes to them. */
export const afterSchemaSync = (strapi: Core.Strapi, handler: () => Promise<void>): void => {
  const hook = strapi.hook('strapi::content-types.afterSync') as AsyncHook;
  hook.register(handler);
};
