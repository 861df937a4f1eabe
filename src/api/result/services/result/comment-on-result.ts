import type { Core } from '@strapi/types';
import type { ResultComment } from '../../contracts';
import { insertResultComment } from '../../queries/result-comments';
import { amongComments } from './among-comments';

interface Said {
  readonly team: string;
  readonly id: string;
  readonly text: string;
}

export const commentOnResult = async (strapi: Core.Strapi, { text, ...asked }: Said): Promise<ResultComment> =>
  amongComments(strapi, asked, async (sql, { teamId, resultId, caller, list }) => {
    const added = await insertResultComment(sql, { teamId, resultId, by: caller, text, withdraws: null });
    const comment = (await list()).find(({ id }) => id === added);
    if (comment === undefined) throw new Error('A comment that was inserted was not found.');
    return comment;
  });
