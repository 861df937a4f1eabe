import type { JSX } from 'react';
import { formatUtcDay } from '../../../../../../lib/format';
import { client } from '../../api/client';
import { refusalOf } from '../../api/refusal-of';
import type { components } from '../../api/schema';
import { locale } from '../../here';
import { findWords } from '../../locales/problems';
import { reportText } from '../../locales/reports';
import { ActionButton } from '../../parts/action-button';
import { DownloadButton } from '../../parts/download-button';
import { When } from '../../parts/when';
import { mayIn, type MyTeam } from '../../session/me';

type Report = components['schemas']['Report'];

interface RowProps {
  readonly report: Report;
  readonly team: MyTeam;
  readonly onAsked: () => void;
}

const stages = ['reading', 'drawing', 'printing', 'keeping'] as const;

/** In steps, since nobody knows how long the next one takes. */
const Progress = ({ state, stage }: Report): JSX.Element | null => {
  if (state !== 'queued' && state !== 'making') return null;
  const done = stage === null ? 0 : stages.indexOf(stage) + 1;
  const said = stage === null ? reportText.states[state] : reportText.stages[stage];
  return (
    <p>
      <progress aria-label={reportText.progress} value={done} max={stages.length + 1} /> {said}
    </p>
  );
};

const Fault = ({ fault }: Pick<Report, 'fault'>): JSX.Element | null => {
  if (fault === null) return null;
  const { title, remedy } = findWords(fault.code) ?? fault;
  return (
    <p className="notice">
      <strong>{title}.</strong> {remedy}
    </p>
  );
};

const megabytes = new Intl.NumberFormat(locale === 'fr' ? 'fr-CA' : 'en-CA', {
  ...{ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 },
});

const Facts = ({ report: { snapshot, file } }: { readonly report: Report }): JSX.Element | null =>
  snapshot === null ? null : (
    <details>
      <summary>{reportText.facts}</summary>
      <dl className="facts">
        <dt>{reportText.snapshot}</dt>
        <dd className="exact">{snapshot.id}</dd>
        <dt>{reportText.cutOff}</dt>
        <dd>
          <When at={snapshot.cutOff} />
        </dd>
        {file === null ? null : (
          <>
            <dt>{reportText.sha256}</dt>
            <dd className="exact">{file.sha256}</dd>
          </>
        )}
      </dl>
    </details>
  );

/** Another of the same: of what is known now, or of the same snapshot. */
const Again = ({ report, team, onAsked }: RowProps): JSX.Element | null => {
  if (!mayIn(team, 'reports.create')) return null;
  const { kind, from, to, subjects, snapshot, state } = report;
  const other = report.locale === 'en' ? 'fr' : 'en';
  const ask = (change: { readonly locale: 'en' | 'fr'; readonly snapshot: string | null }) => async () => {
    const body = { kind, from, to, subjects, ...change };
    const refusal = await refusalOf(async () => client.POST('/reports', { params: { query: { team: team.slug } }, body }));
    if (refusal === null) onAsked();
    return refusal;
  };
  const name = nameOf(report);
  return (
    <>
      <ActionButton label={reportText.again} of={name} busy={reportText.generating} act={ask({ locale: report.locale, snapshot: null })} />
      {state !== 'ready' || snapshot === null ? null : (
        <ActionButton
          label={reportText.inLanguage[other]}
          of={name}
          busy={reportText.generating}
          act={ask({ locale: other, snapshot: snapshot.id })}
        />
      )}
    </>
  );
};

const nameOf = ({ kind, from, to }: Report): string =>
  `${reportText.kinds[kind] ?? kind}, ${reportText.period(formatUtcDay(from, locale), formatUtcDay(to, locale))}`;

const aboutOf = ({ subjects, locale: language }: Report): string =>
  [subjects.length === 0 ? reportText.everyStation : reportText.someStations(subjects.length), reportText.languages[language]].join(' · ');

/** One report: what it is, how far, and what can be done with it. */
export const ReportRow = ({ report, team, onAsked }: RowProps): JSX.Element => {
  const { id, state, file, fault, superseded, requestedAt, requestedBy, requestedByName } = report;
  const isOver = state === 'ready' || state === 'failed';
  return (
    <li>
      <p className="who">{nameOf(report)}</p>
      <p className="soft">{aboutOf(report)}</p>
      <p>
        <span className="tag">{reportText.states[state]}</span>{' '}
        {file === null ? null : `${reportText.pages(file.pageCount)}, ${megabytes.format(file.sizeBytes / 1_000_000)}`}
      </p>
      <Progress {...report} />
      <Fault fault={fault} />
      {superseded === null ? null : <p className="notice">{reportText.superseded(superseded.changedCount)}</p>}
      <p className="soft">
        {reportText.by(requestedByName ?? requestedBy)} · <When at={requestedAt} />
      </p>
      {isOver ? (
        <div className="deeds">
          {file === null ? null : (
            <DownloadButton
              label={reportText.download}
              name={file.name}
              fetchFile={async () =>
                client.GET('/reports/{id}/file', { params: { path: { id }, query: { team: team.slug } }, parseAs: 'stream' })
              }
            />
          )}
          <Again report={report} team={team} onAsked={onAsked} />
        </div>
      ) : null}
      <Facts report={report} />
    </li>
  );
};
