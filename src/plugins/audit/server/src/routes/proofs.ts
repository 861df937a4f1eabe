import type { Core } from '@strapi/types';
import { route } from '../../../../../lib/route';
import { GetBundle, GetCheckpoint, GetConsistency, GetEventProof, GetTile, ListCheckpoints, ListVerifierKeys } from '../../../contracts';
import { getBundleHandler } from '../controllers/proof/get-bundle';
import { getCheckpointHandler } from '../controllers/proof/get-checkpoint';
import { getConsistencyHandler } from '../controllers/proof/get-consistency';
import { getEventProofHandler } from '../controllers/proof/get-event-proof';
import { getTileHandler } from '../controllers/proof/get-tile';
import { listCheckpointsHandler } from '../controllers/proof/list-checkpoints';
import { listVerifierKeysHandler } from '../controllers/proof/list-verifier-keys';

export const proofRoutes = (strapi: Core.Strapi) => [
  route(strapi, GetCheckpoint, getCheckpointHandler(strapi)),
  route(strapi, ListCheckpoints, listCheckpointsHandler(strapi)),
  route(strapi, ListVerifierKeys, listVerifierKeysHandler(strapi)),
  route(strapi, GetTile, getTileHandler(strapi)),
  route(strapi, GetConsistency, getConsistencyHandler(strapi)),
  route(strapi, GetEventProof, getEventProofHandler(strapi)),
  route(strapi, GetBundle, getBundleHandler(strapi)),
];
