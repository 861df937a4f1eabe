import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { byCursor } from '../../api/by-pages';
import { api } from '../../api/client';
import { historyText } from '../../locales/history';
import { wordOfType } from '../../locales/ledger-words';
import { recordText } from '../../locales/record';
import { MoreButton } from '../../parts/more-button';
import { Shown } from '../../parts/shown';
import { SaveEntry } from '../history/save-entry';
import type { RecordAddress } from './record-address';

/** The address tells which is shown, so that it can be sent on. */
export const RelatedSwitch = (): JSX.Element => {
  const search = useSearch({ from: '/inside/teams/$team/records/$type/$key' });
  const navigate = useNavigate({ from: '/teams/$team/records/$type/$key' });
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={search.related === true}
        onChange={({ target }) => {
          void navigate({ search: { ...search, related: target.checked ? true : undefined }, replace: true, resetScroll: false });
        }}
      />
      {recordText.related}
    </label>
  );
};

/** What was done to the record and to everything that hangs on it. */
export const RelatedSaves = ({ record: { team, type, key } }: { readonly record: RecordAddress }): JSX.Element => {
  const list = api.useInfiniteQuery(
    'get',
    '/ledger/records/{type}/{key}/dossier',
    { params: { path: { type, key }, query: { team } } },
    byCursor,
  );
  return (
    <Shown
      query={list}
      headingId="versions"
      draw={({ pages }) => {
        const parts = (pages[0]?.records ?? []).map((part) => `${wordOfType(part.type)} (${String(part.count)})`);
        return (
          <>
            <p className="soft">{recordText.belongTogether(parts.join(', '))}</p>
            <ol className="timeline">
              {pages
                .flatMap(({ data }) => data)
                .map((save) => (
                  <SaveEntry key={save.save} save={save} />
                ))}
            </ol>
            <MoreButton label={historyText.more} list={list} />
          </>
        );
      }}
    />
  );
};
