import { useEffect, useId, useRef, useState, type JSX } from 'react';
import type { NotificationMark } from '../../../../../notifications/contracts/inbox';
import type { Notification } from '../../../../../notifications/contracts/notification';
import { formatMoment } from '../../../locales/format';
import type { Refusal } from '../../api/refusal';
import { locale } from '../../here';
import { inboxText } from '../../locales/inbox';
import { ActionButton } from '../../parts/action-button';
import { ExceedanceLines } from './exceedance-lines';
import { SeverityMark } from './severity-mark';

interface InboxRowProps {
  readonly notification: Notification;
  readonly team: string;
  /** A link led to it. */
  readonly isWanted: boolean;
  readonly mark: (id: string, mark: NotificationMark) => Promise<Refusal | null>;
  readonly onMoved: (text: string) => void;
}

/** As many as a notification names. */
const mostExceedances = 8;

const Deeds = ({ notification, mark, onMoved }: Pick<InboxRowProps, 'notification' | 'mark' | 'onMoved'>): JSX.Element => {
  const { id, text, readAt, archivedAt } = notification;
  const shared = { of: text.title, busy: inboxText.marking };
  const move = (to: 'archived' | 'unarchived') => async () => {
    const refusal = await mark(id, to);
    if (refusal === null) onMoved(inboxText[to](text.title));
    return refusal;
  };
  return (
    <>
      {readAt === null ? (
        <ActionButton {...shared} label={inboxText.read} act={async () => mark(id, 'read')} />
      ) : (
        <ActionButton {...shared} label={inboxText.makeUnread} act={async () => mark(id, 'unread')} />
      )}
      {archivedAt === null ? (
        <ActionButton {...shared} label={inboxText.archive} act={move('archived')} />
      ) : (
        <ActionButton {...shared} label={inboxText.unarchive} act={move('unarchived')} />
      )}
    </>
  );
};

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

/** One thing that somebody was told. Opening it is reading it. */
export const InboxRow = ({ notification, team, isWanted, mark, onMoved }: InboxRowProps): JSX.Element => {
  const { id, severity, text, about, readAt, updatedAt, isHistorical } = notification;
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const exceedances = about.flatMap(({ type, key }) => (type === 'exceedances' ? [key] : [])).slice(0, mostExceedances);
  const open = (): void => {
    setIsOpen(true);
    if (readAt === null) void mark(id, 'read');
  };
  const ref = useWanted(isWanted, open);
  return (
    <li ref={ref} className={readAt === null ? 'unread' : undefined}>
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
      {exceedances.length === 0 ? null : <div id={detailsId}>{isOpen ? <ExceedanceLines team={team} ids={exceedances} /> : null}</div>}
      <div className="deeds">
        {exceedances.length === 0 ? null : (
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
        )}
        <Deeds notification={notification} mark={mark} onMoved={onMoved} />
      </div>
    </li>
  );
};
