import type { Core } from '@strapi/types';
import { registerAdminPermissions } from '../../../../lib/admin-permissions';
import { listContentTypes } from '../../../../lib/content-types';
import type { Sql } from '../../../../lib/database';
import { registerGuestReads } from '../../../../lib/guest-reads';
import { registerJob } from '../../../../lib/jobs';
import type { AuditService, Happening, View } from '../../contracts';
import { checkNightly } from './jobs/check-nightly';
import { endAuditorRequests } from './jobs/end-auditor-requests';
import { mailCheckpoint } from './jobs/mail-checkpoint';
import { mailCheckpointsDaily } from './jobs/mail-checkpoints-daily';
import { mailConfirmation } from './jobs/mail-confirmation';
import { makeAuditorBundle } from './jobs/make-auditor-bundle';
import { pruneNightly } from './jobs/prune-nightly';
import { writeInTransaction } from './middlewares/write-in-transaction';
import { auditorRequestAdminRoutes, auditorRequestPermissions, auditorRequestRoutes } from './routes/auditor-requests';
import { checkpointMailAdminRoutes, checkpointMailRoutes } from './routes/checkpoint-mails';
import { exportRoutes } from './routes/exports';
import { historyAdminRoutes, historyPermissions, historyRoutes } from './routes/history';
import { proofRoutes } from './routes/proofs';
import { retentionAdminRoutes, retentionPermissions, retentionRoutes } from './routes/retention';
import { checkLedger } from './services/checking/check-ledger';
import { findStages } from './domain/find-stages';
import { replaceStages } from './queries/replace-stages';
import { installCapture } from './services/install-capture';
import { record } from './services/record';
import { installReadings } from './services/reads/readings';
import { recordGuestRead } from './services/reads/record-guest-read';
import { recordRest, recordView } from './services/reads/record-view';
import { recordStaffSignIns } from './services/record-staff-sign-ins';
import { findCheckpoint } from './services/proofs/find-checkpoint';
import { installRetention } from './services/retention/install-retention';
import { rotateKey } from './services/sealing/rotate-key';
import { startSealer } from './services/sealing/start-sealer';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    installReadings(strapi);
    registerGuestReads(strapi, async (read) => recordGuestRead(strapi, read));
    writeInTransaction(strapi);
    strapi.server.routes(historyAdminRoutes(strapi));
    strapi.server.routes(auditorRequestAdminRoutes(strapi));
    strapi.server.routes(retentionAdminRoutes(strapi));
    strapi.server.routes(checkpointMailAdminRoutes(strapi));
    await registerAdminPermissions(strapi, [...historyPermissions, ...auditorRequestPermissions, ...retentionPermissions]);
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    registerJob(strapi, checkNightly);
    registerJob(strapi, endAuditorRequests);
    registerJob(strapi, makeAuditorBundle);
    registerJob(strapi, pruneNightly);
    registerJob(strapi, mailConfirmation);
    registerJob(strapi, mailCheckpoint);
    registerJob(strapi, mailCheckpointsDaily);
    recordStaffSignIns(strapi);
  },
  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await recordRest(strapi).catch(() => undefined); // logged where it failed; a server ends all the same
  },
  services: {
    audit: ({ strapi }: { strapi: Core.Strapi }): AuditService => ({
      installCapture: async (sql: Sql) => {
        await installCapture(strapi, sql);
        await installRetention(strapi, sql);
        await replaceStages(sql, findStages(listContentTypes(strapi)));
      },
      record: async (happening: Happening) => record(strapi, happening),
      recordView: async (view: View) => recordView(strapi, view),
      findCheckpoint,
      checkLedger: async () => checkLedger(strapi),
      rotateKey: async () => rotateKey(strapi),
      startSealer: () => startSealer(strapi),
    }),
  },
  routes: {
    api: ({ strapi }: { strapi: Core.Strapi }) => ({
      type: 'content-api',
      prefix: '',
      routes: [
        ...historyRoutes(strapi),
        ...exportRoutes(strapi),
        ...proofRoutes(strapi),
        ...auditorRequestRoutes(strapi),
        ...retentionRoutes(strapi),
        ...checkpointMailRoutes(strapi),
      ],
    }),
  },
};
