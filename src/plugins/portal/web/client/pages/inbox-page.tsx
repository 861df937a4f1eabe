import { useEffect, useState, type JSX } from 'react';
import { frameTexts } from '../../locales/filled-pages';
import { locale } from '../here';
import { inboxText } from '../locales/inbox';
import { ActionButton } from '../parts/action-button';
import { Shown } from '../parts/asked';
import { SignedIn, type MyTeam } from '../parts/signed-in';
import { useNews } from '../parts/use-news';
import type { Filter, Page } from './inbox/entries';
import { InboxRow } from './inbox/inbox-row';
import { useInbox, type Inbox } from './inbox/use-inbox';

const filters: readonly Filter[] = ['inbox', 'unread', 'archived'];

const Filters = ({ chosen, choose }: { readonly chosen: Filter; readonly choose: (filter: Filter) => void }): JSX.Element => (
  <div className="deeds" role="group" aria-label={inboxText.show}>
    {filters.map((filter) => (
      <button
        key={filter}
        type="button"
        aria-pressed={filter === chosen}
        onClick={() => {
          choose(filter);
        }}
      >
        {inboxText.filters[filter]}
      </button>
    ))}
  </div>
);

interface ListProps {
  readonly inbox: Inbox;
  readonly page: Page;
  readonly team: string;
  readonly wanted: string | null;
  readonly onDone: (text: string) => void;
}

const List = ({ inbox, page: { filter, data, next }, team, wanted, onDone }: ListProps): JSX.Element => (
  <>
    {wanted === null || data.some(({ id }) => id === wanted) ? null : (
      <div className="notice" role="status">
        <strong>{inboxText.notFoundTitle}</strong>
        <p>{inboxText.notFound}</p>
      </div>
    )}
    {data.length === 0 ? (
      <p className="soft">{inboxText.none[filter]}</p>
    ) : (
      <ul className="rows">
        {data.map((one) => (
          <InboxRow key={one.id} notification={one} team={team} isWanted={one.id === wanted} mark={inbox.mark} onMoved={onDone} />
        ))}
      </ul>
    )}
    {next === null ? null : <ActionButton label={inboxText.more} busy={inboxText.loadingMore} act={inbox.showMore} />}
  </>
);

const Ended = (): JSX.Element => (
  <div className="notice" role="alert">
    <strong>{inboxText.endedTitle}</strong>
    <p>{inboxText.ended}</p>
  </div>
);

/** How many are unread is seen without having the page in front of one. */
const useTitle = (unread: number): void => {
  useEffect(() => {
    document.title = `${unread === 0 ? '' : `(${String(unread)}) `}${frameTexts[locale].titles.inbox} – Luminous`;
  }, [unread]);
};

const Told = ({ team: { slug } }: { readonly team: MyTeam }): JSX.Element => {
  const [filter, setFilter] = useState<Filter>('inbox');
  const [wanted, setWanted] = useState(() => new URLSearchParams(location.search).get('open'));
  const { news, tell } = useNews();
  const inbox = useInbox(slug, filter, wanted);
  const { page, isOver, announced, asked } = inbox;
  const { unseen, unread } = page?.counts ?? { unseen: 0, unread: 0 };
  useTitle(unread);
  const choose = (chosen: Filter): void => {
    setFilter(chosen);
    setWanted(null);
  };
  const readAll = async () => {
    const refusal = await inbox.readAll();
    if (refusal === null) tell(inboxText.allRead);
    return refusal;
  };
  return (
    <section aria-labelledby="told">
      <h2 id="told" tabIndex={-1}>
        {inboxText.list} {page === null ? null : <small>{inboxText.counts(unseen, unread)}</small>}
      </h2>
      <p className="quiet" role="status">
        {announced}
      </p>
      {news}
      {isOver ? <Ended /> : null}
      <div className="sorts">
        <Filters chosen={filter} choose={choose} />
        {filter === 'inbox' && unread > 0 ? <ActionButton label={inboxText.readAll} busy={inboxText.marking} act={readAll} /> : null}
      </div>
      <Shown
        asked={asked}
        headingId="told"
        draw={(first) => <List inbox={inbox} page={page ?? first} team={slug} wanted={wanted} onDone={tell} />}
      />
    </section>
  );
};

/** What somebody was told in the team, and what becomes of it. */
export const InboxPage = (): JSX.Element => <SignedIn page="inbox" draw={(_me, team) => <Told team={team} />} />;
