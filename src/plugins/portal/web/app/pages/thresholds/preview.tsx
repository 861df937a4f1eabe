import { Link } from '@tanstack/react-router';
import { useId, type JSX } from 'react';
import type { PreviewedExceedance, ThresholdPreview } from '../../../../../notifications/contracts/threshold-preview';
import { formatUtcDay } from '../../../../../../lib/format';
import { toRefusal } from '../../api/refusal';
import { locale } from '../../here';
import { ruleText } from '../../locales/threshold-form';
import { thresholdText } from '../../locales/thresholds';
import { Facts } from '../../parts/facts';
import { Loading } from '../../parts/asked';
import { RefusalNotice } from '../../parts/refusal-notice';
import { SeverityMark } from '../inbox/severity-mark';

interface FoundProps {
  readonly team: string;
  readonly found: ThresholdPreview;
}

const countOf = (count: number): string | null => (count === 0 ? null : String(count));

const Counts = ({ found: { observations, exceedances, present } }: FoundProps): JSX.Element => {
  const { judged, clear, warning, critical, indeterminate, undecidable } = observations;
  const counts = present?.standing.counts;
  return (
    <Facts
      facts={[
        [ruleText.goOn, String(exceedances.standing)],
        [ruleText.present, present === null ? null : ruleText.sentence(present.exceedances.opened, present.exceedances.critical)],
        [ruleText.standings, counts === undefined ? null : ruleText.becomes(counts.stays, counts.worsens, counts.eases, counts.ends)],
        [ruleText.judged, String(judged)],
        [ruleText.outcomes.clear, countOf(clear)],
        [ruleText.outcomes.warning, countOf(warning)],
        [ruleText.outcomes.critical, countOf(critical)],
        [ruleText.indeterminate, countOf(indeterminate)],
        [ruleText.undecidable, countOf(undecidable)],
      ]}
    />
  );
};

const worstOf = (items: readonly PreviewedExceedance[]) =>
  items.some(({ worstLevel }) => worstLevel === 'critical') ? 'critical' : 'warning';

/** How much of it each station would have. */
const Stations = ({ found: { subjects, exceedances } }: FoundProps): JSX.Element => {
  if (subjects.total === 0) return <p className="soft">{ruleText.watchesNone}</p>;
  const rest = subjects.rest;
  return (
    <>
      <div className="scrolled" role="group" aria-label={ruleText.byStation} tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{ruleText.station}</th>
              <th scope="col">{ruleText.results}</th>
              <th scope="col">{ruleText.exceedances}</th>
              <th scope="col">{ruleText.worst}</th>
            </tr>
          </thead>
          <tbody>
            {subjects.items.map(({ id, name, observations }) => {
              const items = exceedances.items.filter(({ subject }) => subject.id === id);
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{observations}</td>
                  <td>{items.length}</td>
                  <td>{items.length === 0 ? '–' : <SeverityMark severity={worstOf(items)} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rest === 0 ? null : <p className="soft">{ruleText.rest(rest)}</p>}
    </>
  );
};

/** Where the rule fits and another one is asked: of several the narrowest and strictest applies. */
const GaveWay = ({ team, found: { gaveWay } }: FoundProps): JSX.Element | null => {
  if (gaveWay.length === 0) return null;
  return (
    <>
      <p>{ruleText.gaveWay}</p>
      <ul className="lines">
        {gaveWay.map(({ threshold, because, observations }) => (
          <li key={`${threshold} ${because}`}>
            <Link to="/teams/$team/thresholds/$id" params={{ team, id: threshold }}>
              {thresholdText.one}
            </Link>{' '}
            {ruleText.gaveWayLine(observations, ruleText.because[because])}
          </li>
        ))}
      </ul>
    </>
  );
};

const Found = (props: FoundProps): JSX.Element => {
  const { looked, exceedances } = props.found;
  const id = useId();
  return (
    <section className="preview" aria-labelledby={id}>
      <h2 id={id}>{ruleText.previewTitle}</h2>
      <p>
        <strong>{ruleText.sentence(exceedances.opened, exceedances.critical)}</strong>
      </p>
      {looked.isComplete ? null : <p className="notice">{ruleText.partial(looked.observationsLeftOut)}</p>}
      <Counts {...props} />
      <GaveWay {...props} />
      <h3>{ruleText.byStation}</h3>
      <Stations {...props} />
    </section>
  );
};

interface PreviewProps {
  readonly team: string;
  readonly preview: {
    readonly data: { readonly data: ThresholdPreview } | undefined;
    readonly error: unknown;
    readonly isPending: boolean;
  };
}

/** What a rule would have done, before anybody saves it. */
export const Preview = ({ team, preview: { data, error, isPending } }: PreviewProps): JSX.Element => {
  const found = data?.data;
  return (
    <>
      {isPending ? <Loading text={ruleText.looking} /> : null}
      {error === null ? null : <RefusalNotice refusal={toRefusal(error)} />}
      {/* Only what is short is read out by itself. */}
      <p role="status">
        {found === undefined ? '' : ruleText.previewLead(formatUtcDay(found.period.from, locale), formatUtcDay(found.period.to, locale))}
      </p>
      {found === undefined ? null : <Found team={team} found={found} />}
    </>
  );
};
