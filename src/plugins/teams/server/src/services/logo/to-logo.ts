import type { Core } from '@strapi/types';
import { LogoType, type Logo, type Team, type TeamFile } from '../../../../contracts';
import { linkToFile } from '../file/link-to-file';

/** As whoever asks sees it: with a link of their own. */
export const toLogo = (strapi: Core.Strapi, team: Team, { id, name, contentType, sizeBytes }: TeamFile): Logo => ({
  name,
  contentType: LogoType.parse(contentType),
  sizeBytes,
  ...linkToFile(strapi, team, id),
});
