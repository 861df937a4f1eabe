import type { Core } from '@strapi/types';
import { registerAccess } from '../../../../lib/access';
import { registerAdminPermissions } from '../../../../lib/admin-permissions';
import { systemClock } from '../../../../lib/clock';
import { withSql } from '../../../../lib/database';
import { settings } from '../../../../lib/settings';
import { publicTeamId, type TeamsService } from '../../contracts';
import { teamsAdminRoutes, teamsPermissions } from './admin-routes';
import { anybodyAccess } from './access/anybody';
import { staffAccess } from './access/staff';
import teamSchema from './content-types/team/schema.json';
import { closeSignUp } from './services/close-sign-up';
import { ensureTeam } from './services/ensure-team';
import { findTeam } from './queries/find-team';
import { getTeam } from './services/get-team';
import { rememberTeams } from './services/remember-teams';
import { installRowSecurity } from './services/install-row-security';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    strapi.server.routes(teamsAdminRoutes(strapi));
    await registerAdminPermissions(strapi, teamsPermissions);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    registerAccess(strapi, 'staff', staffAccess(settings(strapi).staffToken));
    registerAccess(strapi, 'anybody', anybodyAccess);
    if (settings(strapi).isMigrating) {
      await closeSignUp(strapi);
      await ensureTeam(strapi, { slug: publicTeamId, name: 'Public', kind: 'public', id: publicTeamId });
    }
  },
  contentTypes: { team: { schema: teamSchema } },
  services: {
    teams: ({ strapi }: { strapi: Core.Strapi }): TeamsService => {
      const find = rememberTeams(async (slug) => withSql(strapi, async (sql) => findTeam(sql, slug)), systemClock);
      return {
        installRowSecurity: async (sql) => installRowSecurity(strapi, sql),
        getTeam: async (slug) => getTeam(find, slug),
        ensureTeam: async (team) => ensureTeam(strapi, team),
      };
    },
  },
};
