import type { Deed } from '../../../../contracts';

/** What one save did to one record, in a word, from the actions of its events, the oldest first. */
export const nameDeed = (actions: readonly string[]): Deed => {
  if (actions.at(-1) === 'delete') return 'removed';
  if (actions.includes('delete') && actions.includes('insert')) return actions[0] === 'insert' ? 'created' : 'published';
  if (actions.includes('insert')) return 'created';
  return actions.every((action) => action === 'baseline') ? 'baseline' : 'changed';
};

const actionOf: Readonly<Record<string, string>> = { created: 'insert', changed: 'update', removed: 'delete' };

/** How events call what a reader asks for. */
export const toAction = (word: string): string => actionOf[word] ?? word;
