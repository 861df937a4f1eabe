import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { getAbsoluteFSPath } from 'swagger-ui-dist';
import { systemClock } from '../../lib/clock';
import { buildOpenApi, listContracts } from '../../lib/openapi';
import { settings } from '../../lib/settings';

/**
 * Why: the stock generator knows only core routers, writes files into the source tree at each start, and serves nothing in production.
 * The document comes from the contracts instead; the plugin keeps its page, its access setting and its place in the admin panel.
 */
interface DocumentationPlugin {
  controllers: { documentation: Record<string, (ctx: Context) => Promise<void>> };
  routes: { method: string; path: string; handler: string; config: object }[];
  services: { documentation: (context: { strapi: Core.Strapi }) => object };
}

const describe = (strapi: Core.Strapi) =>
  buildOpenApi(listContracts(strapi), {
    title: 'Luminous API',
    version: '1.0.0',
    publicUrl: settings(strapi).publicUrl,
    description:
      'Results of naphthenic-acid measurements, in and out. Decimals travel as text, exact to the last digit. ' +
      'Errors are RFC 9457 problem+json with a stable `code` and a `remedy`.',
  });

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API documentation – Luminous</title>
<link rel="stylesheet" href="/documentation/assets/swagger-ui.css"></head>
<body><div id="api"></div>
<script src="/documentation/assets/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: '/documentation/openapi.json', dom_id: '#api', deepLinking: true });</script>
</body></html>`;

const showPage = (ctx: Context): void => {
  ctx.type = 'html';
  ctx.body = page;
};

/** The plugin brings a viewer that does not know OpenAPI 3.1, so a newer one is served beside it. */
const showAsset = (ctx: Context): void => {
  const file = path.join(getAbsoluteFSPath(), String((ctx['params'] as { file?: string }).file));
  ctx.set('Cache-Control', 'public, max-age=86400');
  ctx.type = path.extname(file);
  ctx.body = createReadStream(file);
};

const showDocument = (ctx: Context): void => {
  ctx.set('Cache-Control', 'public, max-age=60');
  ctx.body = describe(strapi);
};

/** The stock handler compares with a password that may not be set, and fails. */
const guardLogin =
  (login: (ctx: Context) => Promise<void>) =>
  async (ctx: Context): Promise<void> => {
    const { password } = ((ctx.request as { body?: unknown }).body ?? {}) as { password?: unknown };
    const store = strapi.store({ type: 'plugin', name: 'documentation', key: 'config' });
    const config = (await store.get({})) as { password?: string } | null;
    if (typeof password === 'string' && config?.password !== undefined) return login(ctx);
    ctx.redirect('/documentation/login?error=password');
  };

export default (plugin: DocumentationPlugin): DocumentationPlugin => {
  const makeService = plugin.services.documentation;
  plugin.services.documentation = (context) => ({
    ...makeService(context),
    // Nothing to generate and nothing to delete: the document is made from the running routes.
    generateFullDoc: () => Promise.resolve(),
    deleteDocumentation: () => Promise.resolve(),
    getDocumentationVersions: () => [{ version: '1.0.0', generatedDate: systemClock().toISOString(), url: '' }],
  });
  const { documentation } = plugin.controllers;
  if (documentation['login'] !== undefined) documentation['login'] = guardLogin(documentation['login']);
  Object.assign(documentation, { index: showPage, document: showDocument, asset: showAsset });
  // The document is as open or as closed as the page that shows it.
  const pageRoute = plugin.routes.find(({ handler }) => handler === 'documentation.index');
  const config = pageRoute?.config ?? {};
  plugin.routes.push(
    { method: 'GET', path: '/openapi.json', handler: 'documentation.document', config },
    { method: 'GET', path: '/assets/:file(swagger-ui\\.css|swagger-ui-bundle\\.js)', handler: 'documentation.asset', config },
  );
  return plugin;
};
