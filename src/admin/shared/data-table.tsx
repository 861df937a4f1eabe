import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** A table where there is room; on a phone each row is a card with its headings beside the values. */
const Table = styled.table<{ readonly $isWide: boolean }>`
  width: 100%;
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.45;
  color: ${({ theme }) => theme.colors.neutral800};

  caption,
  thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  tr {
    display: block;
    padding: ${({ theme }) => theme.spaces[3]} 0;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  td {
    display: grid;
    grid-template-columns: 9rem minmax(0, 1fr);
    gap: ${({ theme }) => theme.spaces[2]};
    align-items: baseline;
    padding: ${({ theme }) => theme.spaces[1]} 0;
    overflow-wrap: anywhere;
  }
  td > * {
    justify-self: start;
  }
  td::before {
    content: attr(data-heading);
  }
  th,
  td::before {
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    color: ${({ theme }) => theme.colors.neutral600};
  }
  tbody tr:last-child {
    border-bottom: none;
  }
  [data-kind] {
    font-variant-numeric: tabular-nums;
  }

  ${({ theme, $isWide }) => theme.breakpoints[$isWide ? 'large' : 'medium']} {
    thead {
      position: static;
      display: table-header-group;
      width: auto;
      height: auto;
      overflow: visible;
      clip-path: none;
    }
    tr {
      display: table-row;
    }
    td::before {
      content: none;
    }
    th,
    td {
      display: table-cell;
      padding: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[3]};
      text-align: start;
      vertical-align: top;
    }
    th:first-child,
    td:first-child {
      padding-inline-start: 0;
    }
    th:last-child,
    td:last-child {
      padding-inline-end: 0;
    }
    [data-kind] {
      white-space: nowrap;
    }
    [data-kind='number'] {
      text-align: end;
    }
  }
`;

export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and short words stay in one piece; everything else may break where it must. */
  readonly kind?: 'number' | 'word';
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Many columns: cards up to a wider screen. */
  readonly isWide?: boolean;
}

/** The roles are written out: a table that CSS lays out as blocks is none to screen readers otherwise. */
export const DataTable = <Row,>({ caption, columns, rows, keyOf, isWide = false }: DataTableProps<Row>) => (
  <Table role="table" $isWide={isWide}>
    <caption>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ heading, kind }) => (
          <th key={heading} scope="col" role="columnheader" data-kind={kind}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={keyOf(row)} role="row">
          {columns.map(({ heading, cell, kind }) => (
            <td key={heading} role="cell" data-heading={heading} data-kind={kind}>
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </Table>
);
