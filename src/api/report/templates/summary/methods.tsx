import type { JSX } from 'react';
import type { ReportData } from '../../contracts/report-data';
import { listMethods, type UsedMethod } from '../../domain/list-methods';
import { tellAmount, tellParameter, type Setting } from '../parts/setting';
import { Table, type Column } from '../parts/table';

interface OfReport {
  readonly data: ReportData;
  readonly setting: Setting;
}

const tellLimits = ({ limits, unit }: UsedMethod, setting: Setting): string => {
  if (limits === null) return setting.words.none;
  const [least, most] = [limits.least, limits.most].map((amount) => tellAmount(amount, unit, setting));
  return least === most ? (least ?? '') : `${least ?? ''} – ${most ?? ''}`;
};

const columnsIn = (names: ReadonlyMap<string, string>, setting: Setting): readonly Column<UsedMethod>[] => {
  const { columns } = setting.words;
  return [
    {
      name: columns.method,
      cell: ({ code, context, name }) => `${code}${context === null ? '' : ` (${context})`}${name === null ? '' : `, ${name}`}`,
      width: 34,
    },
    { name: columns.measures, cell: ({ parameters }) => parameters.map((code) => names.get(code) ?? code).join(', '), width: 26 },
    { name: columns.results, cell: ({ resultCount }) => resultCount, kind: 'number', width: 10 },
    { name: columns.notFound, cell: ({ notFoundCount }) => notFoundCount, kind: 'number', width: 12 },
    { name: columns.detection, cell: (method) => tellLimits(method, setting), kind: 'number', width: 18 },
  ];
};

export const Methods = ({ data, setting }: OfReport): JSX.Element => {
  const { words } = setting;
  const names = new Map(data.results.map((result) => [result.parameter, tellParameter(result, setting)]));
  return (
    <section>
      <h2 className="new-page">{words.methods}</h2>
      <p>{words.methodsLead}</p>
      <Table
        columns={columnsIn(names, setting)}
        rows={listMethods(data)}
        keyOf={({ context, code, unit }) => `${context ?? ''} ${code} ${unit}`}
      />
    </section>
  );
};

export const Glossary = ({ setting: { words } }: { readonly setting: Setting }): JSX.Element => (
  <section>
    <h2>{words.glossary}</h2>
    <dl className="terms">
      {words.terms.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </section>
);
