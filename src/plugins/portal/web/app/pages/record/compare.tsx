import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, type JSX } from 'react';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { wordOfDeed } from '../../locales/ledger-words';
import { recordText } from '../../locales/record';
import { Shown } from '../../parts/shown';
import { formatExactly } from '../../parts/when';
import { FieldChanges } from '../history/field-changes';
import type { RecordAddress } from './record-address';

type HistoryEntry = components['schemas']['HistoryEntry'];

interface VersionFieldProps {
  readonly label: string;
  readonly value: string;
  readonly entries: readonly HistoryEntry[];
  readonly onChoose: (event: string) => void;
}

const VersionField = ({ label, value, entries, onChoose }: VersionFieldProps): JSX.Element => {
  const id = useId();
  const isListed = entries.some(({ event }) => event === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        {isListed ? null : <option value={value}>{value}</option>}
        {entries.map(({ event, at, action }) => (
          <option key={event} value={event}>
            {recordText.version(formatExactly(at), wordOfDeed(action))}
          </option>
        ))}
      </select>
    </div>
  );
};

interface DifferenceProps {
  readonly record: RecordAddress;
  readonly from: string;
  readonly to: string;
}

const Difference = ({ record: { team, type, key }, from, to }: DifferenceProps): JSX.Element => {
  const diff = api.useQuery('get', '/ledger/records/{type}/{key}/diff', { params: { path: { type, key }, query: { team, from, to } } });
  return (
    <Shown
      query={diff}
      headingId="compare"
      draw={({ data: { isProven, isPruned, fields } }) => {
        if (isPruned) return <p>{recordText.prunedComparison}</p>;
        return isProven ? <FieldChanges fields={fields} isPruned={false} /> : <p>{recordText.notComparable}</p>;
      }}
    />
  );
};

interface CompareProps {
  readonly record: RecordAddress;
  readonly entries: readonly HistoryEntry[];
}

/** Any two versions, in either direction; which ones stands in the address. It begins with the newest two. */
export const Compare = ({ record, entries }: CompareProps): JSX.Element | null => {
  const search = useSearch({ from: '/inside/teams/$team/records/$type/$key' });
  const navigate = useNavigate({ from: '/teams/$team/records/$type/$key' });
  const [newest, previous] = entries;
  if (newest === undefined || previous === undefined) return null;
  const { before = previous.event, after = newest.event } = search;
  const choose = (name: 'before' | 'after') => (event: string) => {
    void navigate({ search: { ...search, before, after, [name]: event }, replace: true, resetScroll: false });
  };
  return (
    <section aria-labelledby="compare">
      <h2 id="compare" tabIndex={-1}>
        {recordText.compare}
      </h2>
      <div className="narrowing">
        <VersionField label={recordText.beforeVersion} value={before} entries={entries} onChoose={choose('before')} />
        <VersionField label={recordText.afterVersion} value={after} entries={entries} onChoose={choose('after')} />
      </div>
      <Difference record={record} from={before} to={after} />
    </section>
  );
};
