import type { Context } from 'koa';
import { Problem, problems } from '../../../../../lib/problem';
import { composeLookStyles } from '../services/look/compose-look-styles';
import { findFaint } from '../services/look/find-faint';

const named = /^([0-9a-f]{6})-([0-9a-f]{6})\.css$/;

/** The colours stand in the address, so that every server knows them for good; those that no look may have are not there. */
export const showLook = (ctx: Context): void => {
  const { name } = ctx['params'] as { name: string };
  const [, deep, mark] = named.exec(name) ?? [];
  const look = { colourDeep: `#${String(deep)}`, colourMark: `#${String(mark)}` };
  if (deep === undefined || mark === undefined || findFaint(look).length > 0) {
    throw new Problem(problems['resource.not-found'], 'There is no such look.');
  }
  ctx.type = 'text/css';
  ctx.set('Cache-Control', 'public, max-age=31536000, immutable');
  ctx.body = composeLookStyles(look);
};
