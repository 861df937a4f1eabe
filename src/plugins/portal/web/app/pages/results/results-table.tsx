import { flexRender, getCoreRowModel, useReactTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type JSX } from 'react';
import { resultsText } from '../../locales/results';
import { useParameters } from '../../parts/use-all-pages';
import { goByKeys } from './go-by-keys';
import { resultColumns } from './result-columns';
import type { Result } from './use-results';

interface ResultsTableProps {
  readonly team: string;
  readonly results: Result[];
  readonly isAll: boolean;
  readonly isFetching: boolean;
  readonly onEnd: () => void;
}

const rowHeight = 56;
/** How many rows before the end more are asked for. */
const ahead = 20;

const Gap = ({ height }: { readonly height: number }): JSX.Element | null =>
  height <= 0 ? null : (
    <tr aria-hidden="true" className="gap">
      <td style={{ height }} />
    </tr>
  );

/** As many rows as fit are in the page; readers by ear are told which of how many they are. Roles are said, because cards are no table boxes. */
export const ResultsTable = ({ team, results, isAll, isFetching, onEnd }: ResultsTableProps): JSX.Element => {
  const box = useRef<HTMLDivElement>(null);
  const { data: parameters } = useParameters();
  const columns = useMemo(() => {
    const names = new Map(parameters?.map(({ code, name }) => [code, name]));
    return resultColumns(team, (code) => names.get(code) ?? code);
  }, [team, parameters]);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing that it gives is kept between drawings
  const table = useReactTable({ data: results, columns, getCoreRowModel: getCoreRowModel() });
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1);
  const isNearEnd = last !== undefined && last.index >= rows.length - ahead;
  useEffect(() => {
    if (isNearEnd && !isAll && !isFetching) onEnd();
  }, [isNearEnd, isAll, isFetching, onEnd]);
  const onKeyDown = goByKeys({
    count: rows.length,
    scrollTo: (index) => {
      virtual.scrollToIndex(index);
    },
    find: (index) => box.current?.querySelector<HTMLElement>(`[data-row="${String(index)}"]`) ?? null,
  });
  return (
    <div ref={box} className="results" role="region" aria-label={resultsText.title} tabIndex={0} onKeyDown={onKeyDown}>
      <table role="table" aria-rowcount={isAll ? rows.length + 1 : -1}>
        <thead role="rowgroup">
          {table.getHeaderGroups().map(({ id, headers }) => (
            <tr key={id} role="row" aria-rowindex={1}>
              {headers.map((header) => (
                <th key={header.id} role="columnheader" scope="col">
                  {flexRender(header.column.columnDef.header, header.getContext())}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody role="rowgroup">
          <Gap height={drawn[0]?.start ?? 0} />
          {drawn.map(({ index }) => (
            <tr key={rows[index]?.id} role="row" aria-rowindex={index + 2} data-index={index} ref={virtual.measureElement}>
              {rows[index]?.getVisibleCells().map((cell) => (
                <td key={cell.id} role="cell" data-label={String(cell.column.columnDef.header)}>
                  {flexRender(cell.column.columnDef.cell, cell.getContext())}
                </td>
              ))}
            </tr>
          ))}
          <Gap height={virtual.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
};
