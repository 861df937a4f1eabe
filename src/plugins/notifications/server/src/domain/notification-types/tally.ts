import { z } from 'zod';

/** How many different things a notification names. Of the rest it says how many there are. */
export const mostItems = 8;

const mostLetters = 200;

/** One line of what others wrote. An odd name must not keep anybody from being told, so it is put right rather than refused. */
export const Line = z.string().transform((text) => {
  const letters = Array.from(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  if (letters.length === 0) return '–';
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join('')}…` : letters.join('');
});

/** Something with a name, and how often it occurred. */
export interface Counted {
  name: string;
  count: number;
}

export interface Tally<Item extends Counted> {
  items: Item[];
  /** How many more there are that are not among the items. */
  rest: number;
}

/** What every item has. */
export const counted = { name: Line, count: z.int().min(1).default(1) };

export const tallyOf = <Item extends z.ZodType<Counted>>(item: Item) =>
  z.strictObject({ items: z.array(item).min(1).max(mostItems), rest: z.int().min(0).default(0) });

const sumOf = (items: readonly Counted[]): number => items.reduce((sum, { count }) => sum + count, 0);

/** All of them, named or not. */
export const countAll = ({ items, rest }: Tally<Counted>): number => sumOf(items) + rest;

/** All that is said of it, but for how often. */
const keyOf = ({ count, ...said }: Counted): string => JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * One tally of both. In whatever order and grouping many are merged, the outcome is the same: what is left out stands behind as many others
 * as can be named, so it would be left out of the whole as well, and the rest counts it. Hence the first by name are kept, and not the most
 * frequent.
 */
export const mergeTallies = <Item extends Counted>(a: Tally<Item>, b: Tally<Item>): Tally<Item> => {
  const byKey = new Map<string, Item>();
  for (const item of [...a.items, ...b.items]) {
    const key = keyOf(item);
    byKey.set(key, { ...item, count: item.count + (byKey.get(key)?.count ?? 0) });
  }
  const inOrder = [...byKey].sort(([keyA, itemA], [keyB, itemB]) => {
    if (itemA.name !== itemB.name) return itemA.name < itemB.name ? -1 : 1;
    return keyA < keyB ? -1 : 1;
  });
  const items = inOrder.slice(0, mostItems).map(([, item]) => item);
  return { items, rest: countAll(a) + countAll(b) - sumOf(items) };
};

/** A tally of any number of things, of which it may have to leave some out. */
export const gather = <Item extends Counted>(items: readonly Item[]): Tally<Item> => {
  const none: Tally<Item> = { items: [], rest: 0 };
  return items.reduce((gathered, item) => mergeTallies(gathered, { items: [item], rest: 0 }), none);
};
