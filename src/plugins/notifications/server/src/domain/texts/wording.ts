import type { NotificationType } from '../../../../contracts/notification-type';
import type { ContentsByType } from '../notification-types/contents';
import { countAll, type Counted, type Tally } from '../notification-types/tally';

/** What there is to say of a notification, from which the entry of the inbox, the push and the mail are made. */
export interface Wording {
  /** A few words: the subject of the mail, the first line elsewhere. No full stop. */
  readonly title: string;
  /** One sentence that can stand alone. */
  readonly sentence: string;
  /** One line for each thing, when there are several. */
  readonly points: readonly string[];
  /** What it means, or what can be done; null when nothing more is to be said. */
  readonly advice: string | null;
  /** What the link leads to. */
  readonly action: string;
}

/** What is known beside what it says. */
export interface Circumstances {
  readonly teamName: string;
  /** It tells of the past: nobody was alerted. */
  readonly isHistorical: boolean;
}

/** One language: every type has its words, or it does not compile. */
export type Book = { readonly [Type in NotificationType]: (contents: ContentsByType[Type], circumstances: Circumstances) => Wording };

/** The one thing that is told, when it is one. */
export const onlyOne = <Item extends Counted>(tally: Tally<Item>): Item | null => {
  const [item] = tally.items;
  return item !== undefined && countAll(tally) === 1 ? item : null;
};

/** In the order in which people count: 2 before 10. */
const byName = new Intl.Collator('en', { numeric: true });

export const inOrder = <Item extends Counted>(items: readonly Item[]): Item[] => items.toSorted((a, b) => byName.compare(a.name, b.name));

/** Of all together, each once. */
export const namesOf = (items: readonly Counted[]): string[] => [...new Set(inOrder(items).map(({ name }) => name))];

/** `, Name` where everything is about one thing, and nothing otherwise. */
export const aboutOne = ({ items, rest }: Tally<Counted>): string => {
  const [name, another] = namesOf(items);
  return name !== undefined && another === undefined && rest === 0 ? `, ${name}` : '';
};

/** What others wrote may end as a sentence already. */
export const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
