import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import { CreateApiKey, ListApiKeys, RevokeApiKey, RotateApiKey } from '../../../contracts';
import { createApiKeyHandler } from '../controllers/api-key/create-api-key';
import { listApiKeysHandler } from '../controllers/api-key/list-api-keys';
import { revokeApiKeyHandler } from '../controllers/api-key/revoke-api-key';
import { rotateApiKeyHandler } from '../controllers/api-key/rotate-api-key';

export const apiKeyRoutes = (strapi: Core.Strapi) => [
  route(strapi, ListApiKeys, listApiKeysHandler(strapi)),
  route(strapi, CreateApiKey, createApiKeyHandler(strapi)),
  route(strapi, RotateApiKey, rotateApiKeyHandler(strapi)),
  route(strapi, RevokeApiKey, revokeApiKeyHandler(strapi)),
];
