import type { Context } from 'koa';
import { runAs } from '../../../../../lib/actor';
import { publicTeamId } from '../../../../teams/contracts';

/** Public pages are drawn for everybody alike: whoever is signed in sees no more here. */
export const asPublic = async <T>(ctx: Context, read: () => Promise<T>): Promise<T> =>
  runAs({ kind: 'public', id: 'anonymous', scope: { team: publicTeamId }, requestId: String(ctx.state['requestId']) }, read);
