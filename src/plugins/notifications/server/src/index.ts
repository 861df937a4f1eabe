import type { Core } from '@strapi/types';
import { registerAdminPermissions } from '../../../../lib/admin-permissions';
import { subscribe } from '../../../../lib/events';
import { registerJob } from '../../../../lib/jobs';
import { LedgerAlarmRaised } from '../../../audit/contracts';
import { InvitationAccepted, KeysExpiring, MemberRemoved, teamsService, TeamSuspended } from '../../../teams/contracts';
import { ObservationsRecorded, ObservationsWithdrawn, ThresholdsChanged, type NotificationsService } from '../../contracts';
import exceedanceSchema from './content-types/exceedance/schema.json';
import exceedanceCommentSchema from './content-types/exceedance-comment/schema.json';
import thresholdSchema from './content-types/threshold/schema.json';
import { forgetDevicesOfStranger } from './jobs/forget-devices';
import { endAccessOfMember, endAccessOfTeam } from './jobs/end-access';
import { evaluateDue, findDue } from './jobs/evaluate-due';
import { evaluateChanged, evaluateRecorded, evaluateWithdrawn } from './jobs/evaluate-observations';
import { findSilencesDaily, findSilencesOfTeam } from './jobs/find-silences';
import { forgetNotifiedNightly } from './jobs/forget-notified';
import { mailArrivals } from './jobs/mail-arrivals';
import { notifyOfExpiringKeys } from './jobs/notify-of-expiring-keys';
import { notifyOfJoining } from './jobs/notify-of-joining';
import { notifyOfObservations } from './jobs/notify-of-observations';
import { mailLedgerAlarm, notifyOfLedgerAlarm } from './jobs/tell-ledger-alarm';
import { deliveryAdminRoutes, deliveryPermissions } from './routes/deliveries';
import { exceedanceAdminRoutes, exceedancePermissions, exceedanceRoutes } from './routes/exceedances';
import { inboxRoutes } from './routes/inbox';
import { preferenceAdminRoutes, preferencePermissions, preferenceRoutes } from './routes/preferences';
import { pushRoutes } from './routes/push';
import { thresholdAdminRoutes, thresholdPermissions, thresholdRoutes } from './routes/thresholds';
import { Courier } from './services/courier/courier';
import { installLive, liveHub } from './services/live/install-live';
import { appraise } from './services/evaluation/appraise';
import { judgeObservations } from './services/evaluation/judge-observations';
import { notify } from './services/notify';
import { changeMailSubscription, findMailSubscription } from './services/preferences/mail-subscription';
import { provisionThresholds, thresholdsConfirmed } from './services/provision-thresholds';
import { installSources, registerSource } from './services/sources/registry';
import { sayWhetherPushed } from './services/push/say-whether-pushed';
import { createThreshold } from './services/threshold/create-threshold';

export default {
  contentTypes: {
    threshold: { schema: thresholdSchema },
    exceedance: { schema: exceedanceSchema },
    'exceedance-comment': { schema: exceedanceCommentSchema },
  },
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    installSources(strapi);
    installLive(strapi);
    strapi.server.routes(thresholdAdminRoutes(strapi));
    strapi.server.routes(exceedanceAdminRoutes(strapi));
    strapi.server.routes(deliveryAdminRoutes(strapi));
    strapi.server.routes(preferenceAdminRoutes(strapi));
    await registerAdminPermissions(strapi, [
      ...thresholdPermissions,
      ...exceedancePermissions,
      ...preferencePermissions,
      ...deliveryPermissions,
    ]);
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    const teams = teamsService(strapi);
    teams.registerProvisioning(provisionThresholds(strapi));
    teams.registerOnboardingFact(thresholdsConfirmed);
    registerJob(strapi, forgetNotifiedNightly);
    registerJob(strapi, findDue);
    registerJob(strapi, evaluateDue);
    registerJob(strapi, findSilencesDaily);
    registerJob(strapi, findSilencesOfTeam);
    sayWhetherPushed(strapi);
    subscribe(strapi, ObservationsRecorded, 'mail-arrivals', mailArrivals);
    subscribe(strapi, ObservationsRecorded, 'notify-of-observations', notifyOfObservations);
    subscribe(strapi, ObservationsRecorded, 'evaluate-recorded', evaluateRecorded);
    subscribe(strapi, ObservationsWithdrawn, 'evaluate-withdrawn', evaluateWithdrawn);
    subscribe(strapi, ThresholdsChanged, 'evaluate-changed', evaluateChanged);
    subscribe(strapi, MemberRemoved, 'end-access-of-member', endAccessOfMember);
    subscribe(strapi, MemberRemoved, 'forget-devices-of-stranger', forgetDevicesOfStranger);
    subscribe(strapi, InvitationAccepted, 'notify-of-joining', notifyOfJoining);
    subscribe(strapi, KeysExpiring, 'notify-of-expiring-keys', notifyOfExpiringKeys);
    subscribe(strapi, LedgerAlarmRaised, 'notify-of-ledger-alarm', notifyOfLedgerAlarm);
    subscribe(strapi, LedgerAlarmRaised, 'mail-ledger-alarm', mailLedgerAlarm);
    subscribe(strapi, TeamSuspended, 'end-access-of-team', endAccessOfTeam);
  },
  routes: {
    exceedances: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: exceedanceRoutes(strapi) }),
    inbox: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: inboxRoutes(strapi) }),
    preferences: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: preferenceRoutes(strapi) }),
    push: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: pushRoutes(strapi) }),
    thresholds: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: thresholdRoutes(strapi) }),
  },
  services: {
    notifications: ({ strapi }: { strapi: Core.Strapi }): NotificationsService => ({
      registerObservationSource: (source) => {
        registerSource(strapi, source);
      },
      createThreshold: async (team, wanted) => createThreshold(strapi, team, wanted),
      judgeObservations: async (teamId, ids) => judgeObservations(strapi, teamId, ids),
      appraise: async (sql, teamId, asked) => appraise(strapi, sql, teamId, asked),
      notify,
      findMailSubscription: async (token) => findMailSubscription(strapi, token),
      changeMailSubscription: async (token, isMailed) => changeMailSubscription(strapi, token, isMailed),
      startLive: () => {
        const hub = liveHub(strapi);
        hub.start();
        return { stop: async () => hub.stop() };
      },
      startCourier: () => {
        const courier = new Courier(strapi);
        courier.start();
        return courier;
      },
    }),
  },
};
