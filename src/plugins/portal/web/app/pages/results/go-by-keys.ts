import type { KeyboardEvent } from 'react';

interface RowKeys {
  readonly count: number;
  readonly scrollTo: (index: number) => void;
  readonly find: (index: number) => HTMLElement | null;
}

const targets: Readonly<Record<string, (row: number, last: number) => number>> = {
  ArrowDown: (row, last) => Math.min(row + 1, last),
  ArrowUp: (row) => Math.max(row - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Rows that are far away are drawn a moment after they were scrolled to. */
const focusSoon = (find: () => HTMLElement | null, tries = 20): void => {
  requestAnimationFrame(() => {
    const found = find();
    if (found !== null) found.focus();
    else if (tries > 0) focusSoon(find, tries - 1);
  });
};

/** The keys that go through lists, from link to link; also to rows that are not drawn yet. */
export const goByKeys =
  ({ count, scrollTo, find }: RowKeys) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const place = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined;
    const target = targets[event.key];
    if (place === undefined || target === undefined) return;
    event.preventDefault();
    const row = target(Number(place), count - 1);
    scrollTo(row);
    focusSoon(() => find(row));
  };
