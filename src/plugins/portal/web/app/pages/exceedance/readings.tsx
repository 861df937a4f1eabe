import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Exceedance } from '../../../../../notifications/contracts/exceedance';
import { formatDay } from '../../../../../../lib/format';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { locale } from '../../here';
import { exceedanceText } from '../../locales/exceedances';
import { Loading } from '../../parts/asked';
import { Shown } from '../../parts/shown';
import { useStations } from '../../parts/use-all-pages';
import { tellAmount } from '../exceedances/words';

type Series = components['schemas']['Series'];
type Point = components['schemas']['SeriesPoint'];

const [dayMs, daysBefore, mostShown] = [86_400_000, 90, 20] as const;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const tellPoint = ({ value, detection }: Point, unit: string): string => {
  if (value !== null) return tellAmount(value, unit);
  const limit = detection?.limit ?? null;
  if (limit === null) return exceedanceText.notFound;
  const side = /above/i.test(detection?.condition ?? '') ? 'above' : 'below';
  return exceedanceText.bounds[side](tellAmount(limit, unit));
};

interface RowsProps {
  readonly team: string;
  readonly series: readonly Series[];
  readonly openedBy: string;
}

const Rows = ({ team, series, openedBy }: RowsProps): JSX.Element => {
  const rows = series
    .flatMap(({ readings, unit, method }) => readings.map((point) => ({ point, unit, method })))
    .toSorted((a, b) => Date.parse(b.point.sampledAt) - Date.parse(a.point.sampledAt))
    .slice(0, mostShown);
  if (rows.length === 0) return <p className="soft">{exceedanceText.readingsNone}</p>;
  return (
    <div className="scrolled" role="group" aria-label={exceedanceText.readings} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{exceedanceText.sampledOn}</th>
            <th scope="col">{exceedanceText.amount}</th>
            <th scope="col">{exceedanceText.method}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ point, unit, method }) => (
            <tr key={point.id}>
              <th scope="row">
                <Link to="/teams/$team/results/$id" params={{ team, id: point.id }}>
                  {formatDay(point.sampledAt, locale)}
                </Link>
              </th>
              <td>
                {tellPoint(point, unit)}
                {point.reviewState === 'Preliminary' ? ` · ${exceedanceText.preliminary}` : ''}
                {point.id === openedBy ? <strong> · {exceedanceText.beganHere}</strong> : null}
              </td>
              <td>{method}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface ReadingsProps {
  readonly team: string;
  readonly exceedance: Exceedance;
}

const OfStation = ({ team, exceedance, code }: ReadingsProps & { readonly code: string }): JSX.Element => {
  const { quantity, variant, openedBy } = exceedance;
  const query = api.useQuery('get', '/stations/{code}/series', {
    params: {
      path: { code },
      query: { team, parameter: quantity, unit: openedBy.unit, from: dayOf(Date.parse(openedBy.observedAt) - daysBefore * dayMs) },
    },
  });
  return (
    <Shown
      query={query}
      headingId="readings"
      draw={({ data }) => (
        <Rows
          team={team}
          series={data.series.filter(({ panel }) => variant === null || panel === variant)}
          openedBy={openedBy.observationId}
        />
      )}
    />
  );
};

/** What was measured there shortly before it began, and since. */
export const Readings = ({ team, exceedance }: ReadingsProps): JSX.Element => {
  const stations = useStations(team);
  const code = stations.data?.find(({ id }) => id === exceedance.subject.id)?.code;
  const since = new Date(Date.parse(exceedance.openedBy.observedAt) - daysBefore * dayMs).toISOString();
  return (
    <section aria-labelledby="readings">
      <h2 id="readings" tabIndex={-1}>
        {exceedanceText.readings}
      </h2>
      <p className="soft">{exceedanceText.readingsLead(formatDay(since, locale))}</p>
      {stations.isPending ? <Loading /> : null}
      {stations.isFetched && code === undefined ? <p className="soft">{exceedanceText.readingsNone}</p> : null}
      {code === undefined ? null : <OfStation team={team} exceedance={exceedance} code={code} />}
    </section>
  );
};
