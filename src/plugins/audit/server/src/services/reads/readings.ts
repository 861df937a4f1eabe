import type { Core } from '@strapi/types';
import { listContentTypes, type ReadShare } from '../../../../../../lib/content-types';
import { settings } from '../../../../../../lib/settings';
import { ReadCounter } from '../../domain/reads/read-counter';

interface Readings {
  readonly counter: ReadCounter;
  /** By table, how many reads one recorded read stands for; reading others is not recorded. */
  readonly shares: ReadonlyMap<string, ReadShare>;
}

const readingsName = 'luminous.readings';

/** The setting has the last word over what the types say. */
const listShares = (strapi: Core.Strapi): [string, ReadShare][] => {
  const declared = listContentTypes(strapi).flatMap(({ tableName, declarations }): [string, ReadShare][] => {
    const { reads } = declarations.audit ?? {};
    return reads === undefined ? [] : [[tableName, reads.share]];
  });
  return [...declared, ...Object.entries(settings(strapi).readShares)];
};

export const installReadings = (strapi: Core.Strapi): void => {
  strapi.add(readingsName, (): Readings => {
    const shares = new Map(listShares(strapi));
    for (const [table, share] of shares) if (share === 0) shares.delete(table);
    return { counter: new ReadCounter(), shares };
  });
};

export const readings = (strapi: Core.Strapi): Readings => strapi.get(readingsName);
