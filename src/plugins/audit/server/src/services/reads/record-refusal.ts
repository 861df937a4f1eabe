import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { Problem, problems } from '../../../../../../lib/problem';
import type { RecordKey } from '../../queries/list-record-events';
import { record } from '../record';

/**
 * That somebody asked for a record that is not there for them. It is noted in the team in which they asked, and of no record: what is
 * another team's is not told of it, nor does its history grow by it.
 */
const recordRefusal = async (strapi: Core.Strapi, { type, key }: RecordKey): Promise<void> => {
  const { scope } = requireActor();
  const teamId = typeof scope === 'object' ? scope.team : null;
  await record(strapi, { kind: 'access', action: 'refused', teamId, detail: { type, key } });
};

/** Whoever is refused is refused, whether that can be recorded or not; it is logged where it cannot. */
export const notingRefusals = async <T>(strapi: Core.Strapi, asked: RecordKey, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem && error.kind.code === problems['resource.not-found'].code) {
      await recordRefusal(strapi, asked).catch(() => undefined);
    }
    throw error;
  }
};
