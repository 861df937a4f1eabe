import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../lib/database';
import { newDocumentId } from '../../../../lib/ids';
import { Problem, problems } from '../../../../lib/problem';
import type { Team } from '../../../../plugins/teams/contracts';
import type { CustodyEntry, NewCustodyEntry } from '../../contracts';
import { findSampleId } from '../../queries/find-custody-sample';
import { insertCustodyEvents } from '../../queries/insert-custody-events';
import { listCustodyEntries } from '../../queries/list-custody-entries';
import { asCustodyProblem } from './as-custody-problem';

export const noSuchSample = (team: Team, code: string): Problem =>
  new Problem(problems['resource.not-found'], `The team "${team.slug}" has no sample "${code}".`);

/** Whoever calls acts in the team already. */
export const addCustodyEntry = async (strapi: Core.Strapi, team: Team, code: string, entry: NewCustodyEntry): Promise<CustodyEntry> => {
  try {
    return await inTransaction(strapi, async (sql) => {
      const sampleId = await findSampleId(sql, team.id, code);
      if (sampleId === null) throw noSuchSample(team, code);
      const id = newDocumentId();
      await insertCustodyEvents(sql, team.id, [{ id, sampleId, entry }]);
      const added = (await listCustodyEntries(sql, team.id, sampleId)).find((one) => one.id === id);
      if (added === undefined) throw new Error('An entry vanished from its own transaction.');
      return added;
    });
  } catch (error) {
    throw asCustodyProblem(error);
  }
};
