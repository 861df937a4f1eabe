import { useCallback, useEffect, useState } from 'react';
import {
  ListNotifications,
  MarkNotifications,
  type InboxCounts,
  type NotificationMark,
} from '../../../../../notifications/contracts/inbox';
import { callSignedIn } from '../../api/call';
import type { Answer, Refusal } from '../../api/refusal';
import { locale } from '../../here';
import { inboxText } from '../../locales/inbox';
import { tellCounts } from '../../parts/inbox-counts';
import { useAnswer, type Asked } from '../../parts/use-answer';
import { applyMark, takeIn, type Filter, type Page } from './entries';
import { listen } from './listen';

/** Of the list that is looked through for the one that a link leads to. */
const [pageSize, mostPagesSearched] = ['50', 5] as const;

const readPage = async (team: string, filter: Filter, cursor: string | null): Promise<Answer<Page>> => {
  const query = { team, locale, state: filter, limit: pageSize, ...(cursor === null ? {} : { cursor }) };
  const answer = await callSignedIn(ListNotifications, { query });
  return 'refusal' in answer ? answer : { data: { ...answer.data, filter } };
};

/** As far back as the one that is wanted, if it is not too far. */
const readUntil = async (team: string, filter: Filter, wanted: string | null): Promise<Answer<Page>> => {
  const first = await readPage(team, filter, null);
  if ('refusal' in first || wanted === null) return first;
  let page: Page = first.data;
  for (let pages = 1; pages < mostPagesSearched && page.next !== null && !page.data.some(({ id }) => id === wanted); pages += 1) {
    const older = await readPage(team, filter, page.next);
    if ('refusal' in older) break;
    page = { ...older.data, data: [...page.data, ...older.data.data] };
  }
  return { data: page };
};

export interface Inbox {
  readonly asked: Asked<Page>;
  readonly page: Page | null;
  readonly isOver: boolean;
  /** For who does not see that something came. */
  readonly announced: string;
  readonly showMore: () => Promise<Refusal | null>;
  readonly mark: (id: string, mark: NotificationMark) => Promise<Refusal | null>;
  readonly readAll: () => Promise<Refusal | null>;
}

/** Looking at the list is seeing it; a page in the background is not looked at. */
const useLooking = (team: string, page: Page | null, onCounts: (counts: InboxCounts) => void): void => {
  const top = page?.data[0]?.position;
  const unseen = page?.counts.unseen ?? 0;
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState !== 'visible' || unseen === 0 || top === undefined) return;
      void callSignedIn(MarkNotifications, { query: { team }, body: { mark: 'seen', upTo: top } }).then((answer) => {
        if ('data' in answer) onCounts(answer.data.data);
      });
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
    };
  }, [team, top, unseen, onCounts]);
};

/** What is shown: what was asked for last, and what came since. With it from where on the stream tells what is new; null until it is known. */
const useShown = (answer: Answer<Page> | null) => {
  const [page, setPage] = useState<Page | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const [taken, setTaken] = useState<typeof answer>(null);
  if (answer !== taken) {
    setTaken(answer);
    if (answer !== null && 'data' in answer) {
      const { data } = answer;
      setPage(data);
      setAfter((before) => before ?? data.data[0]?.position ?? '0');
    }
  }
  return { page, setPage, after };
};

/** What somebody was told in a team, as far as it is shown, kept as the server tells it. */
export const useInbox = (team: string, filter: Filter, wanted: string | null): Inbox => {
  const [isOver, setIsOver] = useState(false);
  const [announced, setAnnounced] = useState('');
  const asked = useAnswer(useCallback(async () => readUntil(team, filter, wanted), [team, filter, wanted]));
  const { answer, askAgain } = asked;
  const { page, setPage, after } = useShown(answer);
  const onCounts = useCallback(
    (counts: InboxCounts): void => {
      setPage((before) => (before === null ? null : { ...before, counts }));
    },
    [setPage],
  );
  useEffect(() => {
    if (page !== null) tellCounts(page.counts);
  }, [page]);

  useEffect(() => {
    if (after === null) return undefined;
    return listen(team, after, {
      onCounts,
      onNotification: (told, counts) => {
        setPage((before) => (before === null ? null : takeIn(before, told, counts)));
        if (told.readAt === null && told.archivedAt === null) setAnnounced(inboxText.came(told.text.title));
      },
      onReset: askAgain,
      onEnd: () => {
        setIsOver(true);
      },
    });
  }, [team, after, setPage, onCounts, askAgain]);
  useLooking(team, page?.filter === 'archived' ? null : page, onCounts);

  const sendMark = async (body: object, apply: (before: Page, counts: InboxCounts) => Page): Promise<Refusal | null> => {
    const marked = await callSignedIn(MarkNotifications, { query: { team }, body });
    if ('refusal' in marked) return marked.refusal;
    setPage((before) => (before === null ? null : apply(before, marked.data.data)));
    return null;
  };
  return {
    asked,
    page,
    isOver,
    announced,
    showMore: async () => {
      const older = await readPage(team, filter, page?.next ?? null);
      if ('refusal' in older) return older.refusal;
      setPage((before) => (before === null ? null : { ...older.data, data: [...before.data, ...older.data.data] }));
      return null;
    },
    mark: async (id, mark) => sendMark({ mark, ids: [id] }, (before, counts) => applyMark(before, id, mark, counts)),
    readAll: async () =>
      sendMark({ mark: 'read', upTo: page?.data[0]?.position }, (before, counts) =>
        before.data.reduce((shown, { id }) => applyMark(shown, id, 'read', counts), before),
      ),
  };
};
