import type { JSX } from 'react';
import { formatUnit } from '../../../../lib/format';
import type { ReportData, ReportedResult } from '../../contracts/report-data';
import { groupBy } from '../../domain/group-by';
import { ofPlaces } from '../../domain/sum-up';
import { tellParameter, tellSigned, type Setting } from '../parts/setting';
import { Table, type Column } from '../parts/table';

const columnsIn = (setting: Setting): readonly Column<ReportedResult>[] => {
  const { columns, preliminaryShort, releasedShort } = setting.words;
  return [
    { name: columns.day, cell: ({ date }) => date, kind: 'short', width: 12 },
    { name: columns.parameter, cell: (result) => tellParameter(result, setting), width: 18 },
    { name: columns.amount, cell: (result) => tellSigned(result, setting), kind: 'number', width: 11 },
    { name: columns.unit, cell: ({ unit }) => formatUnit(unit), kind: 'short', width: 8 },
    { name: columns.method, cell: ({ method, panel }) => [method, ...(panel === null ? [] : [panel])].join(' '), width: 14 },
    { name: columns.qualifiers, cell: ({ qualifiers }) => (qualifiers ?? []).join(', '), width: 12 },
    { name: columns.review, cell: ({ reviewState }) => (reviewState === 'Preliminary' ? preliminaryShort : releasedShort), width: 11 },
    { name: columns.sample, cell: ({ sample }) => sample, width: 14 },
  ];
};

/** All results of the places, by station. */
export const DataTable = ({ data, setting }: { readonly data: ReportData; readonly setting: Setting }): JSX.Element => {
  const { words } = setting;
  const columns = columnsIn(setting);
  return (
    <section>
      <h2 className="new-page">{words.data}</h2>
      <p>{words.dataLead}</p>
      {groupBy(ofPlaces(data.results), ({ station }) => station).map((rows) => {
        const { station = '', stationName = '' } = rows[0] ?? {};
        return (
          <Table key={station} caption={words.dataCaption(stationName, station)} columns={columns} rows={rows} keyOf={({ id }) => id} />
        );
      })}
    </section>
  );
};
