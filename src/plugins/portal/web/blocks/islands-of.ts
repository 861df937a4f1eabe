import type { Block } from '../../contracts/content';
import type { Island } from '../design/built-files';

/** The scripts that a page of these blocks needs. */
export const islandsOf = (blocks: readonly Block[]): Island[] =>
  blocks.some(({ __component }) => __component === 'portal.map') ? ['map'] : [];
