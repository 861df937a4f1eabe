import type { ComponentProps, JSX, ReactNode } from 'react';
import { Shown } from './shown';

interface ListSectionProps<T> extends Omit<ComponentProps<typeof Shown<T>>, 'headingId'> {
  readonly id: string;
  readonly title: string;
  /** What was done last with one of the list. */
  readonly news: ReactNode;
}

/** A list that people change: its heading, what was done last, and what there is. */
export const ListSection = <T,>({ id, title, news, ...shown }: ListSectionProps<T>): JSX.Element => (
  <section aria-labelledby={id}>
    <h2 id={id} tabIndex={-1}>
      {title}
    </h2>
    {news}
    <Shown {...shown} headingId={id} />
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
