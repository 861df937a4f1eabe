import type { Core } from '@strapi/types';
import { registerAccess } from '../../../../lib/access';
import { settings } from '../../../../lib/settings';
import { publicTeamId, type TeamsService } from '../../contracts';
import { anybodyAccess } from './access/anybody';
import { staffAccess } from './access/staff';
import teamSchema from './content-types/team/schema.json';
import { closeSignUp } from './services/close-sign-up';
import { ensureTeam } from './services/ensure-team';
import { getTeam } from './services/get-team';
import { installRowSecurity } from './services/install-row-security';

export default {
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
    teams: ({ strapi }: { strapi: Core.Strapi }): TeamsService => ({
      installRowSecurity: async (sql) => installRowSecurity(strapi, sql),
      getTeam: async (slug) => getTeam(strapi, slug),
      ensureTeam: async (team) => ensureTeam(strapi, team),
    }),
  },
};
