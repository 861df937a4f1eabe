import type { JSX } from 'react';
import type { Standing } from '../../domain/list-standings';
import { OutcomeMark } from '../parts/outcome-mark';
import { tellAmount, tellParameter, tellResult, type Setting } from '../parts/setting';
import { Table, type Column } from '../parts/table';

interface StatusProps {
  readonly standings: readonly Standing[];
  readonly setting: Setting;
}

const columnsIn = (setting: Setting): readonly Column<Standing>[] => {
  const { columns, none } = setting.words;
  return [
    { name: columns.station, cell: ({ stationName, station }) => `${stationName} (${station})`, width: 23 },
    { name: columns.parameter, cell: (standing) => tellParameter(standing, setting), width: 12 },
    { name: columns.newest, cell: ({ newest }) => tellResult(newest, setting), kind: 'number', width: 12 },
    { name: columns.day, cell: ({ newest }) => newest.date, kind: 'short', width: 12 },
    { name: columns.state, cell: ({ newest }) => <OutcomeMark outcome={newest.outcome} setting={setting} />, width: 16 },
    { name: columns.count, cell: ({ resultCount }) => resultCount, kind: 'number', width: 8 },
    { name: columns.notFound, cell: ({ notFoundCount }) => notFoundCount, kind: 'number', width: 8 },
    {
      name: columns.highest,
      cell: ({ most, unit }) => (most === null ? none : tellAmount(most, unit, setting)),
      kind: 'number',
      width: 12,
    },
  ];
};

export const Status = ({ standings, setting }: StatusProps): JSX.Element => {
  const { words } = setting;
  return (
    <section>
      <h2 className="new-page">{words.status}</h2>
      <p>{words.statusLead}</p>
      {standings.length === 0 ? (
        <p>{words.nothingFound}</p>
      ) : (
        <Table columns={columnsIn(setting)} rows={standings} keyOf={({ station, parameter, unit }) => `${station} ${parameter} ${unit}`} />
      )}
    </section>
  );
};
