// @ts-check
// Runs as a process of its own, so that it shares nothing with the one that measures.
import { createRequire } from 'node:module';
import { announce, receiveInstructions } from '../lib/child.mjs';

/** @typedef {{ createStrapi: (options: { appDir: string, distDir: string }) => import('@strapi/types').Core.Strapi }} StrapiPackage */
/** @typedef {{ create: (token: object) => Promise<{ accessKey: string }> }} TokenService */

// As an ES module it does not load on Node itself.
const load = /** @type {(name: string) => unknown} */ (createRequire(import.meta.url));
const { createStrapi } = /** @type {StrapiPackage} */ (load('@strapi/strapi'));

/** @type {{ appDir: string }} */
const { appDir } = await receiveInstructions();
const strapi = await createStrapi({ appDir, distDir: appDir }).load();
const tokens = /** @type {TokenService} */ (/** @type {unknown} */ (strapi.service('admin::api-token')));
const { accessKey: token } = await tokens.create({ name: 'bench', description: '', type: 'full-access', lifespan: null });
await announce(strapi.server.listen(0, '127.0.0.1'), { token });
