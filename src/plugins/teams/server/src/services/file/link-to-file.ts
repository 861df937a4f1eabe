import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { systemClock } from '../../../../../../lib/clock';
import { settings } from '../../../../../../lib/settings';
import type { Team } from '../../../../contracts';
import { signLink } from './file-link';

/** For whoever acts, and for a short time. */
export const linkToFile = (strapi: Core.Strapi, team: Team, id: string): { url: string; expiresAt: string } => {
  const { link, expiresAt } = signLink(strapi, { team: team.id, file: id }, requireActor(), systemClock());
  return { url: `${settings(strapi).publicUrl}/api/file-contents?link=${link}`, expiresAt: expiresAt.toISOString() };
};
