import type { Core } from '@strapi/types';
import type { ObservationSource } from '../../../../contracts';

const registryName = 'luminous.observation-sources';

export const installSources = (strapi: Core.Strapi): void => {
  strapi.add(registryName, (): Map<string, ObservationSource> => new Map());
};

const registry = (strapi: Core.Strapi): Map<string, ObservationSource> => strapi.get(registryName);

export const registerSource = (strapi: Core.Strapi, source: ObservationSource): void => {
  registry(strapi).set(source.name, source);
};

export const listSources = (strapi: Core.Strapi): ObservationSource[] => [...registry(strapi).values()];
