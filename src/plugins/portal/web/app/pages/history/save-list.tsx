import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { byCursor } from '../../api/by-pages';
import { api } from '../../api/client';
import { historyText } from '../../locales/history';
import { MoreButton } from '../../parts/more-button';
import { Shown } from '../../parts/shown';
import { SaveEntry } from './save-entry';
import type { EventQuery } from './to-query';

/** By keyset: what happens meanwhile moves nothing from one page to another. */
export const SaveList = ({ query }: { readonly query: EventQuery }): JSX.Element => {
  const search = useSearch({ from: '/inside/teams/$team/history' });
  const navigate = useNavigate({ from: '/teams/$team/history' });
  const list = api.useInfiniteQuery('get', '/ledger/events', { params: { query } }, byCursor);
  const isNarrowed = Object.keys(query).length > 1;
  return (
    <section aria-labelledby="saves">
      <h2 id="saves" tabIndex={-1}>
        {historyText.saves}
      </h2>
      <Shown
        query={list}
        headingId="saves"
        draw={({ pages }) => {
          const saves = pages.flatMap(({ data }) => data);
          if (saves.length === 0) return <p className="soft">{isNarrowed ? historyText.none : historyText.empty}</p>;
          return (
            <>
              <ol className="timeline">
                {saves.map((save) => (
                  <SaveEntry
                    key={save.save}
                    save={save}
                    onChooseActor={(actor) => {
                      void navigate({ search: { ...search, actor } });
                    }}
                  />
                ))}
              </ol>
              {list.hasNextPage ? <MoreButton label={historyText.more} list={list} /> : <p className="soft">{historyText.allShown}</p>}
            </>
          );
        }}
      />
    </section>
  );
};
