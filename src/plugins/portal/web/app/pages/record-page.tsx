import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { byCursor } from '../api/by-pages';
import { api } from '../api/client';
import { wordOfType } from '../locales/ledger-words';
import { recordText } from '../locales/record';
import { PageTitle } from '../parts/page-title';
import { Shown } from '../parts/shown';
import { useTeam } from '../session/me';
import { GuestNotice } from './history/guest-notice';
import { AsOf } from './record/as-of';
import { Compare } from './record/compare';
import { ProofPanel } from './record/proof-panel';
import type { RecordAddress } from './record/record-address';
import { RelatedSwitch, RelatedSaves } from './record/related-saves';
import { TakeRecord } from './record/take-record';
import { Versions } from './record/versions';
import { WhatRecord } from './record/what-record';

const useHistory = ({ team, type, key }: RecordAddress) =>
  api.useInfiniteQuery('get', '/ledger/records/{type}/{key}/history', { params: { path: { type, key }, query: { team } } }, byCursor);

const Record = ({ record }: { readonly record: RecordAddress }): JSX.Element => {
  const { related } = useSearch({ from: '/inside/teams/$team/records/$type/$key' });
  const history = useHistory(record);
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" tabIndex={-1}>
        {recordText.versions}
      </h2>
      <RelatedSwitch />
      {related === true ? <RelatedSaves record={record} /> : null}
      <Shown
        query={history}
        headingId="versions"
        draw={({ pages }) => {
          const entries = pages.flatMap(({ data }) => data);
          const [newest] = entries;
          if (newest === undefined) return <p className="soft">{recordText.none}</p>;
          return (
            <>
              {related === true ? null : <Versions entries={entries} list={history} />}
              <ProofPanel record={record} newest={newest} />
              <Compare record={record} entries={entries} />
              <AsOf record={record} />
              <TakeRecord record={record} />
            </>
          );
        }}
      />
    </section>
  );
};

/** One record: what was done to it, how it was, and what of that is proven. */
export const RecordPage = (): JSX.Element => {
  const team = useTeam();
  const { type, key } = useParams({ from: '/inside/teams/$team/records/$type/$key' });
  return (
    <>
      <PageTitle>{recordText.title(wordOfType(type))}</PageTitle>
      <WhatRecord record={{ team: team.slug, type, key }} />
      <GuestNotice team={team} />
      <p>
        <Link className="plain" to="/teams/$team/history" params={{ team: team.slug }}>
          {recordText.back}
        </Link>
      </p>
      <Record record={{ team: team.slug, type, key }} />
    </>
  );
};
