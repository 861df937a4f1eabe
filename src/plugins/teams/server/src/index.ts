import type { Core } from '@strapi/types';
import { registerAccess } from '../../../../lib/access';
import { registerAdminPermissions } from '../../../../lib/admin-permissions';
import { systemClock } from '../../../../lib/clock';
import { withSql } from '../../../../lib/database';
import { registerJob } from '../../../../lib/jobs';
import { settings } from '../../../../lib/settings';
import { leaveUploadsUnread } from '../../../../lib/upload';
import { publicTeamId, PutLogo, UploadFile, type TeamsService } from '../../contracts';
import { teamsAdminRoutes, teamsPermissions } from './admin-routes';
import { anybodyAccess } from './access/anybody';
import { keyAccess } from './access/key';
import { memberAccess } from './access/member';
import { personAccess, visitorAccess } from './access/person';
import { sameSiteAccess } from './access/same-site';
import { staffAccess } from './access/staff';
import apiKeySchema from './content-types/api-key/schema.json';
import invitationSchema from './content-types/invitation/schema.json';
import membershipSchema from './content-types/membership/schema.json';
import readGrantSchema from './content-types/read-grant/schema.json';
import teamSchema from './content-types/team/schema.json';
import teamFileSchema from './content-types/team-file/schema.json';
import { sendInvitation } from './jobs/send-invitation';
import { sendPasswordChanged } from './jobs/send-password-changed';
import { sendPasswordReset } from './jobs/send-password-reset';
import { sendWelcome } from './jobs/send-welcome';
import { warnOfExpiringKeys } from './jobs/warn-of-expiring-keys';
import { apiKeyRoutes } from './routes/api-keys';
import { fileRoutes } from './routes/files';
import { onboardingRoutes } from './routes/onboarding';
import { peopleRoutes } from './routes/people';
import { readGrantRoutes } from './routes/read-grants';
import { sessionRoutes } from './routes/session';
import { closeSignUp } from './services/close-sign-up';
import { ensureMemberRole } from './services/ensure-member-role';
import { ensureTeam } from './services/ensure-team';
import { ownFacts } from './services/onboarding/own-facts';
import { installOnboarding, registerFact, registerStep } from './services/onboarding/registry';
import { findTeam } from './queries/find-team';
import { listPublishing } from './queries/list-publishing';
import { listTakenSeats } from './queries/list-taken-seats';
import { getTeam } from './services/get-team';
import { rememberTeams } from './services/remember-teams';
import { installRowSecurity } from './services/install-row-security';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    installOnboarding(strapi);
    leaveUploadsUnread(strapi, UploadFile, ['/api']);
    leaveUploadsUnread(strapi, PutLogo, ['/api', '/luminous']);
    for (const fact of ownFacts) registerFact(strapi, fact);
    strapi.server.routes(teamsAdminRoutes(strapi));
    await registerAdminPermissions(strapi, teamsPermissions);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    registerAccess(strapi, 'staff', staffAccess(settings(strapi).staffToken));
    registerAccess(strapi, 'key', keyAccess(strapi));
    registerAccess(strapi, 'member', memberAccess(strapi));
    registerAccess(strapi, 'person', personAccess(strapi));
    registerAccess(strapi, 'visitor', visitorAccess(strapi));
    registerAccess(strapi, 'same-site', sameSiteAccess);
    registerAccess(strapi, 'anybody', anybodyAccess(strapi));
    registerJob(strapi, sendInvitation);
    registerJob(strapi, sendWelcome);
    registerJob(strapi, sendPasswordReset);
    registerJob(strapi, sendPasswordChanged);
    registerJob(strapi, warnOfExpiringKeys);
    if (settings(strapi).isMigrating) {
      await closeSignUp(strapi);
      await ensureMemberRole(strapi);
      await ensureTeam(strapi, { slug: publicTeamId, name: 'Public', kind: 'public', id: publicTeamId });
    }
  },
  contentTypes: {
    team: { schema: teamSchema },
    membership: { schema: membershipSchema },
    invitation: { schema: invitationSchema },
    'api-key': { schema: apiKeySchema },
    'read-grant': { schema: readGrantSchema },
    'team-file': { schema: teamFileSchema },
  },
  routes: {
    people: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: peopleRoutes(strapi) }),
    'api-keys': ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: apiKeyRoutes(strapi) }),
    files: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: fileRoutes(strapi) }),
    onboarding: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: onboardingRoutes(strapi) }),
    'read-grants': ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: readGrantRoutes(strapi) }),
    session: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: sessionRoutes(strapi) }),
  },
  services: {
    teams: ({ strapi }: { strapi: Core.Strapi }): TeamsService => {
      const find = rememberTeams(async (slug) => withSql(strapi, async (sql) => findTeam(sql, slug)), systemClock);
      return {
        installRowSecurity: async (sql) => installRowSecurity(strapi, sql),
        getTeam: async (slug) => getTeam(find, slug),
        listTakenSeats: async (seats) => withSql(strapi, async (sql) => listTakenSeats(sql, seats)),
        listPublishing: async () => withSql(strapi, listPublishing),
        ensureTeam: async (team) => ensureTeam(strapi, team),
        registerProvisioning: (step) => {
          registerStep(strapi, step);
        },
        registerOnboardingFact: (fact) => {
          registerFact(strapi, fact);
        },
      };
    },
  },
};
