import type { Core } from '@strapi/types';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { z } from 'zod';
import type { Contract } from './contract';
import { ProblemBody, problems, type ProblemKind } from './problem';

/** The API described by the contracts that run it: what is documented here is what validates the requests. */

const AnyJson = z.unknown();

const toPath = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

/** One answer for each status; the codes that share it are listed in its description. */
const problemResponses = (kinds: readonly ProblemKind[]): ZodOpenApiResponsesObject => {
  const statuses = [...new Set(kinds.map(({ status }) => status))];
  const responses = statuses.map((status) => {
    const group = kinds.filter((kind) => kind.status === status);
    const description = group.map(({ code, title, remedy }) => `\`${code}\`: ${title}. ${remedy}`).join('\n\n');
    return [String(status), { description, content: { 'application/problem+json': { schema: ProblemBody } } }];
  });
  return Object.fromEntries(responses) as ZodOpenApiResponsesObject;
};

const contentOf = (response: Contract['responses'][number]) => {
  if ('body' in response) return { content: { 'application/json': { schema: response.body } } };
  if (!('contentTypes' in response)) return {};
  const { contentTypes, description } = response;
  return { content: Object.fromEntries(contentTypes.map((type) => [type, { schema: AnyJson.meta({ description }) }])) };
};

const successResponses = (contract: Contract): ZodOpenApiResponsesObject => {
  const responses = Object.entries(contract.responses).map(([status, response]) => [
    status,
    { description: response.description, ...contentOf(response) },
  ]);
  return Object.fromEntries(responses) as ZodOpenApiResponsesObject;
};

const requestBody = ({ upload, body }: Contract['request']): Pick<ZodOpenApiOperationObject, 'requestBody'> => {
  if (upload !== undefined) {
    const content = Object.fromEntries(
      upload.contentTypes.map((type) => {
        const file = AnyJson.meta({ description: upload.description });
        return [type, { schema: type === 'multipart/form-data' ? z.object({ file }) : file }];
      }),
    );
    return { requestBody: { required: true, description: upload.description, content } };
  }
  return body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: body } } } };
};

/** By what a rule recognises a caller; the others let anybody in. */
const schemeOfRule: Readonly<Record<string, keyof typeof securitySchemes>> = {
  staff: 'staff',
  key: 'key',
  member: 'session',
  person: 'session',
};

const securitySchemes = {
  staff: { type: 'http', scheme: 'bearer', description: 'The staff token.' },
  key: { type: 'http', scheme: 'bearer', description: 'An API key of the team: `lum_live_…`, or `lum_test_…` for its sandbox.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'lum_access',
    description: 'The session of somebody signed in, for the pages of Luminous.',
  },
} as const;

/** Whoever needs a right may lack it. */
const problemsOf = ({ needs, problems: named }: Contract): readonly ProblemKind[] =>
  needs === undefined ? named : [...new Set([...named, problems['request.forbidden']])];

const toOperation = (contract: Contract): ZodOpenApiOperationObject => {
  const { params, query, headers } = contract.request;
  const schemes = [...new Set(contract.access.flatMap((rule) => schemeOfRule[rule] ?? []))].map((scheme) => ({ [scheme]: [] }));
  return {
    operationId: contract.operationId,
    tags: [contract.tag],
    summary: contract.summary,
    ...(contract.description === undefined ? {} : { description: contract.description }),
    security: contract.access.some((rule) => schemeOfRule[rule] === undefined) ? [{}, ...schemes] : schemes,
    requestParams: {
      ...(params === undefined ? {} : { path: params }),
      ...(query === undefined ? {} : { query }),
      ...(headers === undefined ? {} : { header: headers }),
    },
    ...requestBody(contract.request),
    ...(contract.needs === undefined ? {} : { 'x-needs': contract.needs }),
    responses: { ...successResponses(contract), ...problemResponses(problemsOf(contract)) },
  };
};

export const buildOpenApi = (
  contracts: readonly Contract[],
  about: { version: string; publicUrl: string; title: string; description: string },
) => {
  const paths: ZodOpenApiPathsObject = {};
  for (const contract of contracts) {
    const path = toPath(contract.path);
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: toOperation(contract) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: about.title, version: about.version, description: about.description },
    servers: [{ url: `${about.publicUrl}/api` }],
    components: { securitySchemes },
    paths,
  });
};

interface Routers {
  readonly routes?: Readonly<Record<string, { readonly routes?: readonly { readonly contract?: Contract }[] }>>;
}

/** Every contract that a route of the public API is bound to. */
export const listContracts = (strapi: Core.Strapi): Contract[] => {
  const owners = [...Object.values(strapi.apis), ...Object.values(strapi.plugins)] as unknown as Routers[];
  const routers = owners.flatMap((owner) => Object.values(owner.routes ?? {}));
  return routers.flatMap((router) => router.routes ?? []).flatMap((route) => (route.contract === undefined ? [] : [route.contract]));
};
