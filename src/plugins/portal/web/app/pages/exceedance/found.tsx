import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Exceedance, ObservationSeen } from '../../../../../notifications/contracts/exceedance';
import { formatMoment } from '../../../../../../lib/format';
import { api } from '../../api/client';
import { locale } from '../../here';
import { exceedanceText } from '../../locales/exceedances';
import { thresholdText } from '../../locales/thresholds';
import { Facts } from '../../parts/facts';
import { useStations } from '../../parts/use-all-pages';
import { tellActor, tellPlace, tellRatio, tellSeen } from '../exceedances/words';
import { SeverityMark } from '../inbox/severity-mark';
import { tellLimits } from '../thresholds/words';

interface OfExceedance {
  readonly team: string;
  readonly exceedance: Exceedance;
}

const Seen = ({ observation }: { readonly observation: ObservationSeen }): JSX.Element => {
  const ratio = tellRatio(observation);
  return (
    <>
      <strong>{tellSeen(observation)}</strong>
      {ratio === null ? null : ` · ${ratio}`}
      <br />
      <time className="soft" dateTime={observation.observedAt}>
        {exceedanceText.sampledAt(formatMoment(observation.observedAt, locale))}
      </time>
    </>
  );
};

/** The version that judged it, which need not be the present one. */
const Applied = ({ team, exceedance: { threshold } }: OfExceedance): JSX.Element => {
  const { id, version } = threshold;
  const versions = api.useQuery('get', '/thresholds/{id}/versions', { params: { path: { id }, query: { team } } });
  const applied = versions.data?.data.find((one) => one.version === version);
  return (
    <>
      <Link to="/teams/$team/thresholds/$id" params={{ team, id }}>
        {exceedanceText.version(version)}
      </Link>
      {applied === undefined ? (
        <p className="soft">{versions.isPending ? thresholdText.loading : exceedanceText.versionGone}</p>
      ) : (
        <>
          {tellLimits(applied.rule).map((limit) => (
            <p key={limit}>{limit}</p>
          ))}
          <p>{thresholdText.standings[applied.rule.standing]}</p>
          {applied.rule.citation === null ? null : <p className="soft">{applied.rule.citation}</p>}
          <p className="soft">
            {exceedanceText.setBy(tellActor(applied.setBy.actor, applied.setBy.name), formatMoment(applied.setAt, locale))}
          </p>
        </>
      )}
    </>
  );
};

/** To the chart of the station, as soon as its code is known. */
const Place = ({ team, exceedance }: OfExceedance): JSX.Element => {
  const code = useStations(team).data?.find(({ id }) => id === exceedance.subject.id)?.code;
  return (
    <>
      {tellPlace(exceedance)}
      {code === undefined ? null : (
        <>
          <br />
          <Link to="/teams/$team/trends" params={{ team }} search={{ station: code }}>
            {exceedanceText.toTrends}
          </Link>
        </>
      )}
    </>
  );
};

/** What was found, where, since when, and what it passed. */
export const Found = (props: OfExceedance): JSX.Element => {
  const { level, worstLevel, state, openedBy, latest, openedAt, isHistorical } = props.exceedance;
  return (
    <section aria-labelledby="found">
      <h2 id="found">{exceedanceText.found}</h2>
      <Facts
        facts={[
          [exceedanceText.state, exceedanceText.states[state]],
          [exceedanceText.level, <SeverityMark key="level" severity={level} />],
          [exceedanceText.worst, worstLevel === level ? null : <SeverityMark key="worst" severity={worstLevel} />],
          [exceedanceText.latest, latest.observationId === openedBy.observationId ? null : <Seen key="latest" observation={latest} />],
          [exceedanceText.openedBy, <Seen key="opened" observation={openedBy} />],
          [
            exceedanceText.foundOn,
            <time key="found" dateTime={openedAt}>
              {formatMoment(openedAt, locale)}
            </time>,
          ],
          [exceedanceText.ofThePast, isHistorical ? exceedanceText.historical : null],
          [exceedanceText.where, <Place key="place" {...props} />],
          [exceedanceText.threshold, <Applied key="applied" {...props} />],
        ]}
      />
    </section>
  );
};
