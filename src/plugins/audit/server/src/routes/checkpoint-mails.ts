import type { Core } from '@strapi/types';
import { adminRoute, route } from '../../../../../lib/route';
import {
  ConfirmCheckpointMails,
  CreateCheckpointReader,
  ListCheckpointReaders,
  RemoveCheckpointReader,
  StopCheckpointMails,
} from '../../../contracts';
import { confirmMailsHandler, stopMailsHandler } from '../controllers/checkpoint-mails/answer-mails';
import { createReaderHandler, listReadersHandler, removeReaderHandler } from '../controllers/checkpoint-mails/manage-readers';

export const checkpointMailRoutes = (strapi: Core.Strapi) => [
  route(strapi, ListCheckpointReaders, listReadersHandler(strapi)),
  route(strapi, CreateCheckpointReader, createReaderHandler(strapi)),
  route(strapi, RemoveCheckpointReader, removeReaderHandler(strapi)),
  route(strapi, ConfirmCheckpointMails, confirmMailsHandler(strapi)),
  route(strapi, StopCheckpointMails, stopMailsHandler(strapi)),
];

const mayRead = 'plugin::audit.retention.read';
const mayChange = 'plugin::audit.retention.hold';

/** A part of the Retention page of the admin panel, with the panel's own session: below /luminous. */
export const checkpointMailAdminRoutes = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/luminous',
  routes: [
    adminRoute(ListCheckpointReaders, listReadersHandler(strapi), mayRead),
    adminRoute(CreateCheckpointReader, createReaderHandler(strapi), mayChange),
    adminRoute(RemoveCheckpointReader, removeReaderHandler(strapi), mayChange),
  ],
});
