import type { JSX } from 'react';
import { formatMoment } from '../../../../../../lib/format';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { locale } from '../../here';
import { exceedanceText } from '../../locales/exceedances';
import { Shown } from '../../parts/shown';

type Telling = components['schemas']['Telling'];

/** Longer than what waits for more of the same. */
const soonMs = 120_000;
const askAgainMs = 30_000;

/** What has not gone out says when it will. */
const tellState = ({ state, attemptCount, nextAttemptAt }: Telling): string => {
  if (nextAttemptAt === null) return exceedanceText.deliveries[state];
  const moment = formatMoment(nextAttemptAt, locale);
  if (attemptCount > 0) return exceedanceText.triedAgain(moment);
  return Date.parse(nextAttemptAt) > Date.now() + soonMs ? exceedanceText.goesOut(moment) : exceedanceText.deliveries[state];
};

const isUnderWay = ({ state }: Telling): boolean => state === 'due';

const Table = ({ tellings }: { readonly tellings: readonly Telling[] }): JSX.Element => (
  <div className="scrolled" role="group" aria-label={exceedanceText.tellings} tabIndex={0}>
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{exceedanceText.who}</th>
          <th scope="col">{exceedanceText.how}</th>
          <th scope="col">{exceedanceText.when}</th>
        </tr>
      </thead>
      <tbody>
        {tellings.map((telling) => (
          <tr key={`${telling.delivery} ${telling.type} ${telling.notifiedAt}`}>
            <th scope="row">{telling.person ?? exceedanceText.somebody}</th>
            <td>
              {exceedanceText.channels[telling.channel]}, {tellState(telling)}
            </td>
            <td>{formatMoment(telling.deliveredAt ?? telling.notifiedAt, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** Who was told of it, when and by which way. */
export const Tellings = ({ team, id }: { readonly team: string; readonly id: string }): JSX.Element => {
  const query = api.useQuery(
    'get',
    '/exceedances/{id}/tellings',
    { params: { path: { id }, query: { team } } },
    {
      refetchInterval: ({ state: { data, status } }) => (status === 'success' && data?.data.some(isUnderWay) === true ? askAgainMs : false),
    },
  );
  return (
    <section aria-labelledby="tellings">
      <h2 id="tellings" tabIndex={-1}>
        {exceedanceText.tellings}
      </h2>
      <Shown
        query={query}
        headingId="tellings"
        draw={({ data }) => (data.length === 0 ? <p className="soft">{exceedanceText.tellingsNone}</p> : <Table tellings={data} />)}
      />
    </section>
  );
};
