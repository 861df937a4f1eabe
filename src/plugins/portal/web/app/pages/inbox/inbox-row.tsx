import { useEffect, useId, useRef, useState, type JSX } from 'react';
import type { NotificationMark } from '../../../../../notifications/contracts/inbox';
import type { Notification } from '../../../../../notifications/contracts/notification';
import { formatMoment } from '../../../../../../lib/format';
import { toRefusal } from '../../api/refusal';
import { locale } from '../../here';
import { inboxText } from '../../locales/inbox';
import { RefusalNotice } from '../../parts/refusal-notice';
import { ExceedanceLines } from './exceedance-lines';
import { PlaceLink } from './place-link';
import { SeverityMark } from './severity-mark';
import { useMarks } from './use-marks';

export type Move = Extract<NotificationMark, 'archived' | 'unarchived'>;

interface InboxRowProps {
  readonly notification: Notification;
  readonly team: string;
  /** A link led to it. */
  readonly isWanted: boolean;
  readonly onMoved: (notification: Notification, move: Move) => void;
}

/** As many as a notification names. */
const mostExceedances = 20;

/** The one that a link leads to is gone to and opened, once. */
const useWanted = (isWanted: boolean, open: () => void) => {
  const ref = useRef<HTMLLIElement>(null);
  const isDoneRef = useRef(false);
  useEffect(() => {
    if (!isWanted || isDoneRef.current) return;
    isDoneRef.current = true;
    open();
    ref.current?.scrollIntoView({ block: 'center' });
    ref.current?.querySelector<HTMLElement>('h3')?.focus();
  }, [isWanted, open]);
  return ref;
};

interface DeedProps {
  readonly label: string;
  readonly title: string;
  readonly isBusy: boolean;
  readonly act: () => void;
}

const Deed = ({ label, title, isBusy, act }: DeedProps): JSX.Element => (
  <button type="button" aria-label={`${label}: ${title}`} aria-disabled={isBusy} onClick={isBusy ? undefined : act}>
    {label}
  </button>
);

const Deeds = ({ notification, team, onMoved }: Omit<InboxRowProps, 'isWanted'>): JSX.Element => {
  const { id, text, readAt, archivedAt } = notification;
  const { mutate, isPending, error } = useMarks(team);
  const shared = { title: text.title, isBusy: isPending };
  const [mark, move] = [readAt === null ? 'read' : 'unread', archivedAt === null ? 'archived' : 'unarchived'] as const;
  return (
    <>
      <Deed
        {...shared}
        label={inboxText.marks[mark]}
        act={() => {
          mutate({ mark, ids: [id] });
        }}
      />
      <Deed
        {...shared}
        label={inboxText.moves[move]}
        act={() => {
          mutate(
            { mark: move, ids: [id] },
            {
              onSuccess: () => {
                onMoved(notification, move);
              },
            },
          );
        }}
      />
      {error === null ? null : <RefusalNotice refusal={toRefusal(error)} />}
    </>
  );
};

const Head = ({ notification: { severity, text, readAt, updatedAt, isHistorical } }: Pick<InboxRowProps, 'notification'>): JSX.Element => (
  <>
    <p>
      <SeverityMark severity={severity} />
      {readAt === null ? <span className="tag">{inboxText.unread}</span> : null}
      {isHistorical ? <span className="tag">{inboxText.historical}</span> : null}
    </p>
    <h3 tabIndex={-1}>{text.title}</h3>
    <p>{text.sentence}</p>
    <p className="soft">
      <time dateTime={updatedAt}>{formatMoment(updatedAt, locale)}</time>
    </p>
  </>
);

/** One thing that somebody was told. Opening it, or following it to what it speaks of, is reading it. */
export const InboxRow = ({ notification, team, isWanted, onMoved }: InboxRowProps): JSX.Element => {
  const { id, text, about, readAt } = notification;
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const { mutate } = useMarks(team);
  const exceedances = about.flatMap(({ type, key }) => (type === 'exceedances' ? [key] : [])).slice(0, mostExceedances);
  const read = (): void => {
    if (readAt === null) mutate({ mark: 'read', ids: [id] });
  };
  const open = (): void => {
    setIsOpen(true);
    read();
  };
  const ref = useWanted(isWanted, open);
  const [first] = about;
  return (
    <li ref={ref} className={readAt === null ? 'unread' : undefined}>
      <Head notification={notification} />
      {exceedances.length > 1 ? (
        <div id={detailsId}>{isOpen ? <ExceedanceLines team={team} ids={exceedances} /> : null}</div>
      ) : (
        first !== undefined && <PlaceLink team={team} about={first} onFollow={read} />
      )}
      <div className="deeds">
        {exceedances.length > 1 ? (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={detailsId}
            aria-label={`${isOpen ? inboxText.close : inboxText.open}: ${text.title}`}
            onClick={() => {
              if (isOpen) setIsOpen(false);
              else open();
            }}
          >
            {isOpen ? inboxText.close : inboxText.open}
          </button>
        ) : null}
        <Deeds notification={notification} team={team} onMoved={onMoved} />
      </div>
    </li>
  );
};
