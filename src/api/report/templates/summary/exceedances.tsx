import type { JSX } from 'react';
import type { ReportData, ReportedResult, ReportedThreshold } from '../../contracts/report-data';
import { ofPlaces } from '../../domain/sum-up';
import { OutcomeMark } from '../parts/outcome-mark';
import { tellAmount, tellParameter, tellResult, type Setting } from '../parts/setting';
import { Table, type Column } from '../parts/table';

interface OfReport {
  readonly data: ReportData;
  readonly setting: Setting;
}

type Rule = ReportedThreshold['rule'];

const tellLimit = (limit: Rule['warning'], unit: string, setting: Setting): string | null => {
  if (limit === null) return null;
  return ('at' in limit ? [limit.at] : [limit.low, limit.high]).map((amount) => tellAmount(amount, unit, setting)).join(' – ');
};

/** Both limits of the threshold that judged, by name. */
const tellLimits = (data: ReportData, setting: Setting): ((result: ReportedResult) => string) => {
  const rules = new Map(data.thresholds.map(({ versionId, rule }) => [versionId, rule]));
  return ({ ruleId }) => {
    const rule = rules.get(ruleId ?? '');
    if (rule === undefined) return setting.words.none;
    return (['critical', 'warning'] as const)
      .flatMap((level) => {
        const told = tellLimit(rule[level], rule.unit, setting);
        return told === null ? [] : [`${setting.words.limits[level]}: ${told}`];
      })
      .join('; ');
  };
};

const columnsIn = (data: ReportData, setting: Setting): readonly Column<ReportedResult>[] => {
  const { columns } = setting.words;
  return [
    { name: columns.station, cell: ({ stationName, station }) => `${stationName} (${station})`, width: 24 },
    { name: columns.day, cell: ({ date }) => date, kind: 'short', width: 11 },
    { name: columns.parameter, cell: (result) => tellParameter(result, setting), width: 13 },
    { name: columns.amount, cell: (result) => tellResult(result, setting), kind: 'number', width: 11 },
    { name: columns.state, cell: ({ outcome }) => <OutcomeMark outcome={outcome} setting={setting} />, width: 15 },
    { name: columns.threshold, cell: tellLimits(data, setting), width: 15 },
    { name: columns.sample, cell: ({ sample }) => sample, width: 11 },
  ];
};

const Judged = ({ data, setting, rows }: OfReport & { readonly rows: readonly ReportedResult[] }): JSX.Element => (
  <Table columns={columnsIn(data, setting)} rows={rows} keyOf={({ id }) => id} />
);

type Episode = ReportData['exceedances'][number];

const tellState = ({ state, ended }: Episode, { words }: Setting): string =>
  ended === null ? words.states[state] : `${words.states[state]} (${ended.at.slice(0, 10)})`;

const Episodes = ({ data, setting }: OfReport): JSX.Element => {
  const { words } = setting;
  const { columns } = words;
  const names = new Map(data.results.map((result) => [result.parameter, tellParameter(result, setting)]));
  return (
    <>
      <h3>{words.episodes}</h3>
      <p>{words.episodesLead}</p>
      <Table
        columns={[
          { name: columns.station, cell: ({ subject }) => subject.name, width: 26 },
          { name: columns.parameter, cell: ({ quantity }) => names.get(quantity) ?? quantity, width: 15 },
          { name: columns.foundOn, cell: ({ openedAt }) => openedAt.slice(0, 10), kind: 'short', width: 12 },
          { name: columns.state, cell: (episode) => tellState(episode, setting), width: 19 },
          { name: columns.explanation, cell: ({ explained }) => explained?.text ?? words.none, width: 28 },
        ]}
        rows={data.exceedances}
        keyOf={({ id }) => id}
      />
    </>
  );
};

/** What is surely beyond a limit, and what became of it. */
export const Exceedances = ({ data, setting }: OfReport): JSX.Element => {
  const { words } = setting;
  const rows = ofPlaces(data.results).filter(({ outcome }) => outcome === 'critical' || outcome === 'warning');
  return (
    <section>
      <h2 className="new-page">{words.exceedances}</h2>
      <p>{rows.length === 0 ? words.noExceedances : words.exceedancesLead}</p>
      {rows.length === 0 ? null : <Judged data={data} setting={setting} rows={rows} />}
      {data.exceedances.length === 0 ? null : <Episodes data={data} setting={setting} />}
    </section>
  );
};

/** What may or may not be beyond one. */
export const Indeterminate = ({ data, setting }: OfReport): JSX.Element => {
  const { words } = setting;
  const rows = ofPlaces(data.results).filter(({ outcome }) => outcome === 'indeterminate' || outcome === 'undecidable');
  return (
    <section>
      <h2>{words.indeterminate}</h2>
      <p>{rows.length === 0 ? words.noIndeterminate : words.indeterminateLead}</p>
      {rows.length === 0 ? null : <Judged data={data} setting={setting} rows={rows} />}
    </section>
  );
};
