import type { JSX } from 'react';
import { formatMoment } from '../../../locales/format';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { locale } from '../../here';
import { exceedanceText } from '../../locales/exceedances';
import { Shown } from '../../parts/shown';

type Telling = components['schemas']['Telling'];

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
        {tellings.map(({ delivery, type, person, channel, state, notifiedAt, deliveredAt }) => (
          <tr key={`${delivery} ${type} ${notifiedAt}`}>
            <th scope="row">{person ?? exceedanceText.somebody}</th>
            <td>
              {exceedanceText.channels[channel]}, {exceedanceText.deliveries[state]}
            </td>
            <td>{formatMoment(deliveredAt ?? notifiedAt, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** Who was told of it, when and by which way. */
export const Tellings = ({ team, id }: { readonly team: string; readonly id: string }): JSX.Element => {
  const query = api.useQuery('get', '/exceedances/{id}/tellings', { params: { path: { id }, query: { team } } });
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
