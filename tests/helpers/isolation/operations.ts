import { z } from 'zod';
import type { App } from '../app';

/** Every operation that the server serves and says of itself: taken from the served document, which is made of the routes' contracts. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly params: readonly string[];
  readonly hasTeam: boolean;
  /** The names of the query's other parameters. */
  readonly query: readonly string[];
  /** JSON schema of the body; null without one. */
  readonly body: Schema | null;
  readonly takesFile: boolean;
  readonly needs: string | null;
  /** By what callers are recognised: `staff`, `key`, `session`. */
  readonly schemes: readonly string[];
  /** Anybody may call it. */
  readonly isOpen: boolean;
}

export interface Schema {
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly items?: Schema | undefined;
  readonly $ref?: string | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
}

const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    format: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), Schema).optional(),
    items: Schema.optional(),
    $ref: z.string().optional(),
    anyOf: z.array(Schema).optional(),
  }),
);

const Document = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        'x-needs': z.string().optional(),
        security: z.array(z.record(z.string(), z.unknown())),
        parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
        requestBody: z.object({ content: z.record(z.string(), z.object({ schema: Schema })) }).optional(),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});

export interface Operations {
  readonly list: readonly Operation[];
  readonly resolve: (schema: Schema) => Schema;
}

export const readOperations = async (app: Pick<App, 'url'>): Promise<Operations> => {
  const response = await fetch(`${app.url}/documentation/openapi.json`);
  const { paths, components } = Document.parse(await response.json());
  const list = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters, requestBody, security, 'x-needs': needs = null }]): Operation => {
      const schemes = security.flatMap((requirement) => Object.keys(requirement));
      const named = (place: string) => parameters.filter((one) => one.in === place).map(({ name }) => name);
      const content = requestBody?.content ?? {};
      return {
        operationId,
        method: method.toUpperCase(),
        path,
        params: named('path'),
        hasTeam: named('query').includes('team'),
        query: named('query').filter((name) => name !== 'team'),
        body: content['application/json']?.schema ?? null,
        takesFile: 'text/csv' in content || 'multipart/form-data' in content,
        needs,
        schemes,
        isOpen: security.some((requirement) => Object.keys(requirement).length === 0),
      };
    }),
  );
  return {
    list,
    resolve: (schema) => (schema.$ref === undefined ? schema : (components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})),
  };
};
