import { Link } from '@tanstack/react-router';
import { createColumnHelper } from '@tanstack/react-table';
import { formatDay } from '../../../../../../lib/format';
import { locale } from '../../here';
import { resultsText } from '../../locales/results';
import { QualifierList } from '../../parts/qualifier-list';
import { tellAmount } from '../../parts/tell-amount';
import type { Result } from './use-results';

const column = createColumnHelper<Result>();

/** The link of a row is named by all that tells it from the others. */
export const resultColumns = (team: string, nameOf: (parameter: string) => string) => [
  column.accessor('sampledAt', {
    header: resultsText.sampled,
    cell: ({ row: { original: result, index } }) => {
      const day = formatDay(result.sampledAt, locale);
      return (
        <Link
          to="/teams/$team/results/$id"
          params={{ team, id: result.id }}
          aria-label={resultsText.open(nameOf(result.parameter), result.station.name, day)}
          data-row={index}
        >
          {day}
        </Link>
      );
    },
  }),
  column.accessor(({ station }) => station.name, { id: 'station', header: resultsText.station }),
  column.accessor(({ parameter }) => nameOf(parameter), { id: 'parameter', header: resultsText.parameter }),
  column.display({ id: 'amount', header: resultsText.amount, cell: ({ row }) => tellAmount(row.original) }),
  column.accessor('method', { header: resultsText.method }),
  column.accessor('panel', { header: resultsText.panel, cell: ({ getValue }) => getValue() ?? '' }),
  column.accessor(({ sample }) => sample.code, {
    id: 'sample',
    header: resultsText.sample,
    cell: ({ row: { original }, getValue }) => (
      <>
        {getValue()}
        {original.sample.isQualityControl ? <span className="tag">{resultsText.isControl}</span> : null}
      </>
    ),
  }),
  column.accessor('reviewState', { header: resultsText.reviewState, cell: ({ getValue }) => resultsText.states[getValue()] }),
  column.display({
    id: 'marks',
    header: resultsText.marks,
    cell: ({ row: { original } }) => <QualifierList codes={original.qualifiers} laboratory={original.laboratory} />,
  }),
];
