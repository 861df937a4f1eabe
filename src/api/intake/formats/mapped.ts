import { mappableFields, type MappableField, type Mapping } from '../contracts';
import { composeRow } from '../domain/compose-row';
import type { Format, Layout, ParsedLine } from '../domain/format';
import { Headings } from '../domain/line-reader';
import { readAmount } from '../domain/read-amount';
import { readDateIn, splitMoment } from '../domain/read-moment';

const nothing: ParsedLine = { results: [], faults: [], rejectedCount: 0 };

/** What stands for each field: a cell, or what holds for the whole file where there is none or it is empty. */
const valueReader = ({ columns, constants }: Mapping, headings: Headings) => {
  const sources = mappableFields.map((field) => ({
    index: headings.indexOf(columns[field]?.trim() ?? ''),
    constant: constants[field]?.trim() ?? '',
    isMapped: columns[field] !== undefined,
  }));
  return (cells: readonly string[]): { values: string[]; isBlank: boolean } => {
    let isBlank = true;
    const values = sources.map(({ index, constant, isMapped }) => {
      const cell = isMapped ? (cells[index] ?? '') : '';
      if (cell !== '') isBlank = false;
      return cell === '' ? constant : cell;
    });
    return { values, isBlank };
  };
};

const place = (field: MappableField): number => mappableFields.indexOf(field);
const [datePlace, valuePlace] = [place('date'), place('value')];

/** A line with a date or an amount in it is a result, whatever the mapping says: a missing row of units must not cost one. */
const isUnitsRow = (values: readonly string[], { columns, dateOrder }: Mapping): boolean => {
  const hasDate = columns.date !== undefined && readDateIn(splitMoment(values[datePlace] ?? '').date, dateOrder) !== null;
  const hasAmount = columns.value !== undefined && readAmount(values[valuePlace] ?? '') !== null;
  return !hasDate && !hasAmount;
};

const openMapped = (mapping: Mapping, headings: Headings): Layout => {
  const columnOf = (field: MappableField): string => mapping.columns[field]?.trim() ?? field;
  const headingOf = new Map<string | null, string>(mappableFields.map((field) => [field, columnOf(field)]));
  const read = valueReader(mapping, headings);
  let mayBeUnits = mapping.hasUnitsRow;
  return {
    columns: { station: columnOf('station'), sample: columnOf('sample'), time: columnOf('date'), parameter: columnOf('parameter') },
    parse: (cells) => {
      const { values, isBlank } = read(cells);
      const isUnits = mayBeUnits && isUnitsRow(values, mapping);
      mayBeUnits = false;
      if (isBlank || isUnits) return nothing;
      const composed = composeRow(values, mapping.dateOrder);
      if ('row' in composed) return { results: [{ column: columnOf('value'), row: composed.row }], faults: [], rejectedCount: 0 };
      const faults = composed.faults.map((fault) => ({ ...fault, column: headingOf.get(fault.column) ?? fault.column }));
      return { results: [], faults, rejectedCount: 1 };
    },
  };
};

/** A layout of a team's own, as its mapping describes it. It is bound to one file when it is opened: do not share what `open` gives. */
export const mappedFormat = (mapping: Mapping): Format => ({
  name: 'mapped',
  title: "A layout of the team's own, described by a mapping (one line a result)",
  open: (names) => {
    const headings = new Headings(names);
    const columns = Object.values(mapping.columns);
    const isThere = columns.length > 0 && columns.every((heading) => headings.has(heading.trim()));
    return isThere ? openMapped(mapping, headings) : null;
  },
});
