import type { JSX } from 'react';
import type { Drawing } from '../../../../plugins/reports/contracts';
import type { ReportData } from '../../contracts/report-data';
import { tellDay, tellMoment, type Setting } from '../parts/setting';

interface CoverProps {
  readonly data: ReportData;
  readonly drawing: Drawing;
  readonly setting: Setting;
}

/** Of the sites that the stations belong to, what approvals call them. */
const sitesOf = ({ sites, stations }: ReportData): ReportData['sites'] => {
  const used = new Set(stations.flatMap(({ site }) => site ?? []));
  return sites.filter(({ code }) => used.has(code));
};

export const Cover = ({ data, drawing, setting }: CoverProps): JSX.Element => {
  const { words } = setting;
  const { team } = data;
  const sites = sitesOf(data);
  const approvals = sites.flatMap(({ approvalNumber }) => approvalNumber ?? []);
  const contact = [team.contactName, team.contactEmail, team.contactPhone].filter((part) => part !== null && part !== '');
  const { order, report, snapshot } = drawing;
  return (
    <header className="cover">
      <p className="brand">Luminous</p>
      <h1>{words.title}</h1>
      <p className="period">{words.period(tellDay(order.from, setting), tellDay(order.to, setting))}</p>
      <p className="for">{words.preparedFor}</p>
      <p className="team">{team.name}</p>
      {sites.length === 0 ? null : <p>{words.covers(sites.map(({ name }) => name).join(', '))}</p>}
      <dl>
        <dt>{words.reportId}</dt>
        <dd>{report.id}</dd>
        <dt>{words.snapshotId}</dt>
        <dd>{snapshot.id}</dd>
        <dt>{words.cutOff}</dt>
        <dd>{tellMoment(snapshot.cutOff)}</dd>
        {approvals.length === 0 ? null : (
          <>
            <dt>{words.approvals}</dt>
            <dd>{approvals.join(', ')}</dd>
          </>
        )}
        {contact.length === 0 ? null : (
          <>
            <dt>{words.contact}</dt>
            <dd>{contact.join(' · ')}</dd>
          </>
        )}
      </dl>
    </header>
  );
};
