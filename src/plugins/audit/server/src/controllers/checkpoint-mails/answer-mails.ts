import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ConfirmCheckpointMails, StopCheckpointMails } from '../../../../contracts';
import { confirmByLink, stopByLink } from '../../services/checkpoint-mails/change-readers';

export const confirmMailsHandler =
  (strapi: Core.Strapi): Handler<typeof ConfirmCheckpointMails> =>
  async ({ body: { token } }) => ({ status: 200, body: { data: await confirmByLink(strapi, token) } });

export const stopMailsHandler =
  (strapi: Core.Strapi): Handler<typeof StopCheckpointMails> =>
  async ({ body: { token } }) => ({ status: 200, body: { data: await stopByLink(strapi, token) } });
