import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState, type JSX } from 'react';
import type { InboxCounts } from '../../../../notifications/contracts/inbox';
import type { Notification } from '../../../../notifications/contracts/notification';
import { toRefusal } from '../api/refusal';
import { inboxText } from '../locales/inbox';
import { shellText } from '../locales/shell';
import { countsOf, readListsAgain } from '../live/inbox-cache';
import { MoreButton } from '../parts/more-button';
import { RefusalNotice } from '../parts/refusal-notice';
import { Shown } from '../parts/shown';
import { TeamPage } from '../parts/team-page';
import { UndoNotice } from '../parts/undo-notice';
import { useNews } from '../parts/use-news';
import { Filters } from './inbox/filters';
import { InboxRow, type Move } from './inbox/inbox-row';
import { useList } from './inbox/use-list';
import { useMarks } from './inbox/use-marks';

const page = getRouteApi('/inside/teams/$team/inbox');

interface Moved {
  readonly notification: Notification;
  readonly move: Move;
}

/** What was put away, or taken back, and the way back. */
const MovedNotice = ({ team, moved: { notification, move }, onBack }: { team: string; moved: Moved; onBack: () => void }): JSX.Element => {
  const { mutate, isPending, error } = useMarks(team);
  const undo = (): void => {
    mutate(
      { mark: move === 'archived' ? 'unarchived' : 'archived', ids: [notification.id] },
      {
        onSuccess: () => {
          onBack();
          void readListsAgain();
        },
      },
    );
  };
  return <UndoNotice text={inboxText[move](notification.text.title)} label={inboxText.undo} undoing={{ mutate: undo, isPending, error }} />;
};

/** How many are unread is seen without having the page in front of one. */
const useTitle = (unread: number): void => {
  useEffect(() => {
    document.title = `${unread === 0 ? '' : `(${String(unread)}) `}${shellText.pages.inbox} · Luminous`;
  }, [unread]);
};

/** Looking at the list is seeing it; a page in the background is not looked at. */
const useLooking = (team: string, top: string | undefined, unseen: number): void => {
  const { mutate } = useMarks(team);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible' && unseen > 0 && top !== undefined) mutate({ mark: 'seen', upTo: top });
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
    };
  }, [top, unseen, mutate]);
};

const Empty = ({ team }: { readonly team: string }): JSX.Element => {
  const { state = 'inbox', type, severity } = page.useSearch();
  if (type === undefined && severity === undefined) return <p className="soft">{inboxText.none[state]}</p>;
  return (
    <p className="soft">
      {inboxText.noneFits}{' '}
      <Link to="/teams/$team/inbox" params={{ team }}>
        {inboxText.showAll}
      </Link>
    </p>
  );
};

interface ReadAllProps {
  readonly team: string;
  readonly upTo: string;
  readonly onDone: (text: string) => void;
}

const ReadAll = ({ team, upTo, onDone }: ReadAllProps): JSX.Element => {
  const { mutate, isPending, error } = useMarks(team);
  const readAll = (): void => {
    if (isPending) return;
    mutate(
      { mark: 'read', upTo },
      {
        onSuccess: () => {
          onDone(inboxText.allRead);
        },
      },
    );
  };
  return (
    <div className="deeds">
      <button type="button" aria-disabled={isPending} onClick={readAll}>
        {isPending ? inboxText.marking : inboxText.readAll}
      </button>
      {error === null ? null : <RefusalNotice refusal={toRefusal(error)} />}
    </div>
  );
};

const Missing = (): JSX.Element => (
  <div className="notice" role="status">
    <strong>{inboxText.notFoundTitle}</strong>
    <p>{inboxText.notFound}</p>
  </div>
);

const Counted = ({ counts }: { readonly counts: InboxCounts | undefined }): JSX.Element => (
  <h2 id="told" tabIndex={-1}>
    {inboxText.list} {counts === undefined ? null : <small>{inboxText.counts(counts.unread)}</small>}
  </h2>
);

const Told = ({ team }: { readonly team: string }): JSX.Element => {
  const { open } = page.useSearch();
  const { news, tell } = useNews();
  const [moved, setMoved] = useState<Moved | null>(null);
  const { list, isMissing, top } = useList(team);
  const { data: counted } = useQuery(countsOf(team));
  const { unseen, unread } = counted?.data ?? { unseen: 0, unread: 0 };
  useTitle(unread);
  useLooking(team, top, unseen);
  return (
    <section aria-labelledby="told">
      <Counted counts={counted?.data} />
      {news}
      {moved === null ? null : (
        <MovedNotice
          key={moved.notification.id}
          team={team}
          moved={moved}
          onBack={() => {
            setMoved(null);
            tell(inboxText.undone);
          }}
        />
      )}
      <Filters />
      {unread > 0 && top !== undefined ? <ReadAll team={team} upTo={top} onDone={tell} /> : null}
      {isMissing ? <Missing /> : null}
      <Shown
        query={list}
        headingId="told"
        draw={({ pages }) => {
          const all = pages.flatMap(({ data }) => data);
          if (all.length === 0) return <Empty team={team} />;
          return (
            <ul className="rows">
              {all.map((one) => (
                <InboxRow
                  key={one.id}
                  notification={one}
                  team={team}
                  isWanted={one.id === open}
                  onMoved={(notification, move) => {
                    setMoved({ notification, move });
                  }}
                />
              ))}
            </ul>
          );
        }}
      />
      <MoreButton list={list} label={inboxText.more} />
    </section>
  );
};

/** What somebody was told in the team, and what becomes of it. */
export const InboxPage = (): JSX.Element => <TeamPage title={shellText.pages.inbox} draw={(_me, { slug }) => <Told team={slug} />} />;
