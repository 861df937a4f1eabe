import type { JSX, ReactNode } from 'react';

export interface Column<T> {
  readonly name: string;
  readonly cell: (row: T) => ReactNode;
  readonly kind?: 'number' | 'short';
  /** Of the width of the page, in per cent: what stands in it would otherwise push others aside. */
  readonly width: number;
}

interface TableProps<T> {
  /** Where more than one table stands below a heading; a heading alone says it for one. */
  readonly caption?: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
}

/** So few rows stand on one page. */
const fewRows = 14;

/** Its head comes again on every page; the first cell names the row. */
export const Table = <T,>({ caption, columns, rows, keyOf }: TableProps<T>): JSX.Element => (
  <table className={rows.length <= fewRows ? 'whole' : undefined}>
    {caption === undefined ? null : <caption>{caption}</caption>}
    <colgroup>
      {columns.map(({ name, width }) => (
        <col key={name} style={{ width: `${String(width)}%` }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columns.map(({ name, kind }) => (
          <th key={name} scope="col" className={kind}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map(({ name, cell, kind }, place) =>
            place === 0 ? (
              <th key={name} scope="row" className={kind}>
                {cell(row)}
              </th>
            ) : (
              <td key={name} className={kind}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
