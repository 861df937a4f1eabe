import { z } from 'zod';
import { GetInboxCounts, InboxCounts, StreamNotifications } from '../../../../../notifications/contracts/inbox';
import { Notification } from '../../../../../notifications/contracts/notification';
import { callSignedIn } from '../../api/call';
import { locale } from '../../here';

export interface Heard {
  readonly onCounts: (counts: InboxCounts) => void;
  readonly onNotification: (told: Notification, counts: InboxCounts) => void;
  /** More was missed than is repeated. */
  readonly onReset: () => void;
  readonly onEnd: () => void;
}

const Counted = z.object({ data: InboxCounts });
const Told = z.object({ data: Notification, counts: InboxCounts });

/** Browsers come back by themselves when a line is cut, and give up when they are refused: as when the session has run out. */
const pauseMs = 15_000;

const readAs = <S extends z.ZodType>(schema: S, { data }: MessageEvent): z.output<S> | null => {
  try {
    return schema.safeParse(JSON.parse(String(data))).data ?? null;
  } catch {
    return null;
  }
};

/** Hears what is told from a position on, until it is stopped. */
export const listen = (team: string, after: string, heard: Heard): (() => void) => {
  let [last, isStopped] = [after, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | null = null;

  const stop = (): void => {
    isStopped = true;
    clearTimeout(timer);
    source?.close();
  };
  /** The question renews the session, or finds that there is nothing to come back to. */
  const comeBack = async (): Promise<void> => {
    const answer = await callSignedIn(GetInboxCounts, { query: { team } });
    if (isStopped) return;
    if ('refusal' in answer && answer.refusal.status === 404) {
      stop();
      heard.onEnd();
      return;
    }
    open();
  };
  const open = (): void => {
    const stream = new EventSource(`/api${StreamNotifications.path}?${new URLSearchParams({ team, locale, after: last }).toString()}`);
    source = stream;
    const hear = <S extends z.ZodType>(name: string, schema: S, act: (data: z.output<S>) => void): void => {
      stream.addEventListener(name, (event) => {
        const data = readAs(schema, event);
        if (event.lastEventId !== '') last = event.lastEventId;
        if (data !== null) act(data);
      });
    };
    hear('counts', Counted, ({ data }) => {
      heard.onCounts(data);
    });
    hear('notification', Told, ({ data, counts }) => {
      heard.onNotification(data, counts);
    });
    hear('reset', z.unknown(), heard.onReset);
    hear('end', z.unknown(), () => {
      stop();
      heard.onEnd();
    });
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED || isStopped) return;
      timer = setTimeout(() => void comeBack(), pauseMs);
    });
  };
  open();
  return stop;
};
