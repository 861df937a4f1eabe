import type { Core } from '@strapi/types';

type ServiceUid = `plugin::${string}.${string}` | `api::${string}.${string}` | `admin::${string}`;

/** The one way from layer to layer at run time: a layer publishes the interface of its service, and callers get it typed. */
export const serviceDoor =
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the publishing layer names its interface here, once
  <T>(uid: ServiceUid) =>
    (strapi: Core.Strapi): T =>
      strapi.service(uid) as T;
