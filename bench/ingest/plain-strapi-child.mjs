// @ts-check
// Runs as a process of its own, so that it shares nothing with the one that measures.
import { once } from 'node:events';
import { createRequire } from 'node:module';

// Its ES module form does not load on Node itself.
/** @type {typeof import('@strapi/strapi')} */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const [{ appDir }] = await once(process, 'message');
const strapi = await createStrapi({ appDir, distDir: appDir }).load();
const { accessKey } = await strapi
  .service('admin::api-token')
  .create({ name: 'bench', description: '', type: 'full-access', lifespan: null });
const httpServer = strapi.server.listen(0, '127.0.0.1');
await once(httpServer, 'listening');
const address = httpServer.address();
process.on('disconnect', () => process.exit(0));
process.send?.({ port: typeof address === 'object' ? address?.port : undefined, token: accessKey });
