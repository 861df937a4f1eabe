import type { Core } from '@strapi/types';

/** People come by invitation. Strapi opens registration to everybody on a new installation. */
export const closeSignUp = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const advanced = (await store.get({})) as object | null;
  await store.set({ value: { ...advanced, allow_register: false } });
};
