import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../../lib/database';
import type { Me } from '../../../../contracts';
import { setProfile, type Profile } from '../../queries/set-profile';
import { readMe } from './read-me';
import { requirePerson } from './require-person';

/** @throws Problem request.unauthenticated */
export const changeProfile = async (strapi: Core.Strapi, profile: Profile): Promise<Me> =>
  inTransaction(strapi, async (sql) => {
    const person = await requirePerson(sql);
    await setProfile(sql, person.id, profile);
    return readMe(sql, { ...person, ...profile }, person.sessionId);
  });
