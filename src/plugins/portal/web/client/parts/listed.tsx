import type { ReactNode, JSX } from 'react';
import type { Answer } from '../api/refusal';
import { Shown } from './asked';
import { useAnswer, type Asked, type Draw } from './use-answer';
import { useNews } from './use-news';

export interface Listed<T> {
  readonly asked: Asked<T>;
  readonly news: JSX.Element | null;
  /** Tells what was done with one of the list, and asks for the list again. */
  readonly onDone: (text: string) => void;
}

export const useListed = <T,>(ask: () => Promise<Answer<T>>): Listed<T> => {
  const asked = useAnswer(ask);
  const { news, tell } = useNews();
  const onDone = (text: string): void => {
    tell(text);
    asked.askAgain();
  };
  return { asked, news, onDone };
};

interface ListedSectionProps<T> {
  readonly id: string;
  readonly title: string;
  readonly listed: Listed<T>;
  readonly draw: Draw<T>;
}

/** A list that people change: its heading, what was done last, and what there is. */
export const ListedSection = <T,>({ id, title, listed: { asked, news }, draw }: ListedSectionProps<T>): JSX.Element => (
  <section aria-labelledby={id}>
    <h2 id={id} tabIndex={-1}>
      {title}
    </h2>
    {news}
    <Shown asked={asked} headingId={id} draw={draw} />
  </section>
);

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  /** What is said where there is none. */
  readonly none: string;
  readonly draw: (row: Row) => ReactNode;
}

export const Rows = <Row,>({ rows, none, draw }: RowsProps<Row>): JSX.Element =>
  rows.length === 0 ? <p className="soft">{none}</p> : <ul className="rows">{rows.map(draw)}</ul>;
