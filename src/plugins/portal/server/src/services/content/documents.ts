import type { Core } from '@strapi/types';

/** Strapi types its documents by files that it generates; what comes is parsed instead. */
export interface Documents {
  count(params: object): Promise<number>;
  create(params: object): Promise<unknown>;
  findFirst(params: object): Promise<unknown>;
  findMany(params: object): Promise<unknown>;
  update(params: object): Promise<unknown>;
}

export type PortalType = `plugin::portal.${string}`;

export const documents = (strapi: Core.Strapi, uid: PortalType): Documents => strapi.documents(uid as never);
