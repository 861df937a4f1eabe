import type { AddressInfo } from 'node:net';
import type { Loaded } from './in-process';

interface Layer {
  readonly methods: readonly string[];
  readonly path: string | RegExp;
}

export interface Route {
  readonly method: string;
  /** With `:name` for parameters. */
  readonly pattern: string;
}

const spoken: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Every route that the running server has, ours or not. */
export const listRoutes = ({ strapi }: Loaded): Route[] => {
  const layers = strapi.server.listRoutes() as readonly Layer[];
  return layers.flatMap(({ methods, path }) =>
    typeof path === 'string' ? methods.filter((method) => spoken.has(method)).map((method) => ({ method, pattern: path })) : [],
  );
};

/** A real address for a route's pattern: where an id is asked for, that of the first administrator, person and key. */
export const addressFor = ({ pattern }: Route): string =>
  pattern
    .replace(/:(\w+)(\([^)]*\))?[?*+]?/g, '1')
    .replace(/\(\.\*\)/g, 'x')
    .replace(/\{[^}]*\}/g, '');

/** Opens the loaded product to requests and tells where. */
export const listen = async ({ strapi, lib }: Loaded): Promise<string> => {
  await lib.runAs(lib.systemActor('starter'), async () => {
    await new Promise<void>((resolve) => {
      strapi.server.listen(0, '127.0.0.1', () => {
        resolve();
      });
    });
  });
  return `http://127.0.0.1:${String((strapi.server.httpServer.address() as AddressInfo).port)}`;
};
