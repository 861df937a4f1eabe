import { countAll, type Counted, type Tally } from '../notification-types/tally';
import type { Grammar } from './grammar';
import { aboutOne, inOrder, namesOf, onlyOne, type Wording } from './wording';

/** Words for one thing, and for several of which only the heads differ. */
export interface Told<Item extends Counted> {
  readonly one: (item: Item) => { readonly title: string; readonly sentence: string };
  /** Handed their number with the noun, and their names as a list. Two at least. */
  readonly many: (counted: string, names: string) => { readonly title: string; readonly sentence: string };
  readonly line: (item: Item) => string;
  readonly nouns: readonly [one: string, many: string];
  readonly advice: string | null;
  readonly action: string;
}

/** Tells one or many in the words that it is given. */
export const tellerOf = ({ and, count, counted, list, more }: Grammar) => {
  /** What is not named is counted in what is told, not in places: several may be of one. */
  const names = ({ items, rest }: Tally<Counted>, nouns: readonly [string, string]): string =>
    list(rest === 0 ? namesOf(items) : [...namesOf(items), more(rest, nouns)]);

  const linesOf = <Item extends Counted>({ items, rest }: Tally<Item>, line: (item: Item) => string): string[] => [
    ...inOrder(items).map((item) => (item.count === 1 ? line(item) : `${line(item)} (× ${count(item.count)})`)),
    ...(rest === 0 ? [] : [`… ${and} ${more(rest)}`]),
  ];

  return <Item extends Counted>(tally: Tally<Item>, { one, many, line, nouns, advice, action }: Told<Item>): Wording => {
    const item = onlyOne(tally);
    if (item !== null) return { ...one(item), points: [], advice, action };
    const { title, sentence } = many(counted(countAll(tally), ...nouns), names(tally, nouns));
    return { title: `${title}${aboutOne(tally)}`, sentence, points: linesOf(tally, line), advice, action };
  };
};
