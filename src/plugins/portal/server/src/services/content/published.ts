import type { Core } from '@strapi/types';
import { systemClock } from '../../../../../../lib/clock';
import { kept } from '../kept/install-kept';
import { documents, type PortalType } from './documents';

/** Reads of what staff have published. Each is made once between two changes of it, however many pages are drawn from it. */
export const published = (strapi: Core.Strapi, uid: PortalType) => {
  const { content } = kept(strapi);
  const read = async (method: 'findFirst' | 'findMany', params: object): Promise<unknown> => {
    const asked = { ...params, status: 'published' };
    const key = JSON.stringify([uid, method, asked]);
    // What is not there is not kept: addresses that lead nowhere can be made up without end.
    const known = await content.read(key, systemClock().getTime(), async () => {
      const found = await documents(strapi, uid)[method](asked);
      return found === null ? null : { read: found };
    });
    return known?.read ?? null;
  };
  return {
    findFirst: async (params: object) => read('findFirst', params),
    findMany: async (params: object) => read('findMany', params),
  };
};
