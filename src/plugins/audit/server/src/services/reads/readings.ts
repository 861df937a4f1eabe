import type { Core } from '@strapi/types';
import { listContentTypes, type ReadSample } from '../../../../../../lib/content-types';
import { settings } from '../../../../../../lib/settings';
import { ReadCounter } from '../../domain/reads/read-counter';

interface Readings {
  readonly counter: ReadCounter;
  /** By table, how many reads one recorded read stands for; reading others is not recorded. */
  readonly samples: ReadonlyMap<string, ReadSample>;
}

const readingsName = 'luminous.readings';

/** The setting has the last word over what the types say. */
const listSamples = (strapi: Core.Strapi): [string, ReadSample][] => {
  const declared = listContentTypes(strapi).flatMap(({ tableName, declarations }): [string, ReadSample][] => {
    const { reads } = declarations.audit ?? {};
    return reads === undefined ? [] : [[tableName, reads.sample]];
  });
  return [...declared, ...Object.entries(settings(strapi).readSamples)];
};

export const installReadings = (strapi: Core.Strapi): void => {
  strapi.add(readingsName, (): Readings => {
    const samples = new Map(listSamples(strapi));
    for (const [table, sample] of samples) if (sample === 0) samples.delete(table);
    return { counter: new ReadCounter(), samples };
  });
};

export const readings = (strapi: Core.Strapi): Readings => strapi.get(readingsName);
