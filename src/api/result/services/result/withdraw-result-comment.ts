import type { Core } from '@strapi/types';
import { Problem, problems } from '../../../../lib/problem';
import type { ResultComment } from '../../contracts';
import { insertResultComment } from '../../queries/result-comments';
import { amongComments } from './among-comments';

interface Asked {
  readonly team: string;
  readonly id: string;
  readonly comment: string;
}

/** @throws Problem resource.not-found where the caller has said no such thing */
export const withdrawResultComment = async (strapi: Core.Strapi, { comment, ...asked }: Asked): Promise<ResultComment> =>
  amongComments(strapi, asked, async (sql, { teamId, caller, list }) => {
    const findOwn = async () => (await list()).find(({ id, isOwn }) => id === comment && isOwn);
    const said = await findOwn();
    if (said === undefined) throw new Problem(problems['resource.not-found'], `You have said nothing here under "${comment}".`);
    await insertResultComment(sql, { teamId, resultId: said.resultId, by: caller, text: null, withdraws: comment });
    return (await findOwn()) ?? said;
  });
