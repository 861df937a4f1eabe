import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, type JSX } from 'react';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { historyText } from '../../locales/history';
import { recordText } from '../../locales/record';
import { Shown } from '../../parts/shown';
import { When } from '../../parts/when';
import type { RecordAddress } from './record-address';

type RecordAsOf = components['schemas']['RecordAsOf'];

const insteadOf = {
  'not-there': recordText.notThere,
  'not-proven': recordText.notProven,
  'no-longer-kept': recordText.asOfNoLongerKept,
} as const;

const Held = ({ since, until }: Pick<RecordAsOf, 'since' | 'until'>): JSX.Element | null =>
  since === null ? null : (
    <p className="soft">
      {recordText.heldSince} <When at={since} />{' '}
      {until === null ? (
        recordText.heldStill
      ) : (
        <>
          {recordText.heldUntil} <When at={until} />
        </>
      )}
    </p>
  );

const Values = ({ found: { state, values, since, until } }: { readonly found: RecordAsOf }): JSX.Element => {
  if (state !== 'there') return <p>{insteadOf[state]}</p>;
  return (
    <>
      <Held since={since} until={until} />
      <table className="changes two">
        <caption className="quiet">{recordText.values}</caption>
        <thead>
          <tr>
            <th scope="col">{historyText.field}</th>
            <th scope="col">{recordText.value}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(values ?? {}).map(([field, value]) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>
                <span className="exact">{value}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

/** As the field takes it, which knows no zones. */
const toLocal = (instant: string): string => {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
};

const AtThatMoment = ({ record: { team, type, key }, at }: { readonly record: RecordAddress; readonly at: string }): JSX.Element => {
  const found = api.useQuery('get', '/ledger/records/{type}/{key}/as-of', { params: { path: { type, key }, query: { team, at } } });
  return <Shown query={found} headingId="as-of" draw={({ data }) => <Values found={data} />} />;
};

/** The whole record at a moment, which stands in the address. */
export const AsOf = ({ record }: { readonly record: RecordAddress }): JSX.Element => {
  const id = useId();
  const search = useSearch({ from: '/inside/teams/$team/records/$type/$key' });
  const navigate = useNavigate({ from: '/teams/$team/records/$type/$key' });
  const choose = (at: string | undefined): void => {
    void navigate({ search: { ...search, at }, replace: true, resetScroll: false });
  };
  return (
    <section aria-labelledby="as-of">
      <h2 id="as-of" tabIndex={-1}>
        {recordText.asOf}
      </h2>
      <p className="soft">{recordText.asOfLead}</p>
      <div className="choose">
        <div className="field">
          <label htmlFor={id}>{recordText.at}</label>
          <input
            id={id}
            type="datetime-local"
            step="1"
            min="1900-01-02T00:00:00"
            max="2199-12-30T00:00:00"
            value={search.at === undefined ? '' : toLocal(search.at)}
            onChange={({ target }) => {
              const at = new Date(target.value);
              choose(Number.isNaN(at.getTime()) ? undefined : at.toISOString());
            }}
          />
        </div>
        <button
          type="button"
          className="field"
          onClick={() => {
            choose(new Date().toISOString());
          }}
        >
          {recordText.now}
        </button>
      </div>
      {search.at === undefined ? null : <AtThatMoment record={record} at={search.at} />}
    </section>
  );
};
