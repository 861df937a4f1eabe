import type { Core } from '@strapi/types';
import { LiveHub } from './live-hub';

const hubName = 'luminous.live';

export const installLive = (strapi: Core.Strapi): void => {
  strapi.add(hubName, () => new LiveHub(strapi));
};

export const liveHub = (strapi: Core.Strapi): LiveHub => strapi.get(hubName);
