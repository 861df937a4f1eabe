import { z } from 'zod';
import { InboxCounts, StreamNotifications } from '../../../../notifications/contracts/inbox';
import { Notification } from '../../../../notifications/contracts/notification';
import { locale } from '../here';

export interface Heard {
  /** With the position up to which everything was told. */
  readonly onCounts: (counts: InboxCounts, position: string) => void;
  readonly onNotification: (told: Notification, counts: InboxCounts) => void;
  /** More was missed than is repeated. */
  readonly onReset: () => void;
  readonly onEnd: () => void;
  /** Before a line that was refused is tried again. */
  readonly onCut: () => Promise<void>;
}

const names = ['counts', 'notification', 'reset', 'end'] as const;
const StreamEvent = z.object({ name: z.enum(names), text: z.string(), position: z.string() });
type StreamEvent = z.infer<typeof StreamEvent>;

const Counted = z.object({ data: InboxCounts });
const Told = z.object({ data: Notification, counts: InboxCounts });

/** Browsers come back by themselves when a line is cut, and give up when they are refused: as when the session has run out. */
const pauseMs = 15_000;

const readAs = <S extends z.ZodType>(schema: S, text: string): z.output<S> | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

const pass = ({ name, text, position }: StreamEvent, heard: Heard): void => {
  if (name === 'reset') heard.onReset();
  else if (name === 'end') heard.onEnd();
  else if (name === 'counts') {
    const counted = readAs(Counted, text);
    if (counted !== null) heard.onCounts(counted.data, position);
  } else {
    const told = readAs(Told, text);
    if (told !== null) heard.onNotification(told.data, told.counts);
  }
};

/** Until the line is cut for good. */
const hold = async (address: string, signal: AbortSignal, tell: (event: StreamEvent) => void): Promise<void> =>
  new Promise((resolve) => {
    const source = new EventSource(address);
    const end = (): void => {
      source.close();
      resolve();
    };
    for (const name of names) {
      source.addEventListener(name, ({ data, lastEventId }: MessageEvent) => {
        tell({ name, text: String(data), position: lastEventId });
        if (name === 'end') end();
      });
    }
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) end();
    });
    signal.addEventListener('abort', end, { once: true });
  });

const pause = async (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, pauseMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/**
 * Browsers hold six lines to a server at most: one page holds that of a team and tells the others; when it goes, another takes over. Pages
 * that are not served safely have no such locks, and hold one each.
 */
const inTurn = async (line: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> => {
  if (!('locks' in navigator)) return work();
  try {
    await navigator.locks.request(line, { signal }, work);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

/** Hears what is told in a team from a position on, or from now on where there is none, until it is stopped. Answers how to stop it. */
export const listen = (team: string, after: string | null, heard: Heard): (() => void) => {
  const line = `luminous.inbox.${team}.${locale}`;
  const others = new BroadcastChannel(line);
  const leaving = new AbortController();
  const { signal } = leaving;
  let last = after;
  const hear = (event: StreamEvent): void => {
    if (event.position !== '') last = event.position;
    pass(event, heard);
  };
  others.addEventListener('message', ({ data }) => {
    const { data: event } = StreamEvent.safeParse(data);
    if (event !== undefined) hear(event);
  });
  const tell = (event: StreamEvent): void => {
    hear(event);
    if (!signal.aborted) others.postMessage(event);
  };
  const isLeft = (): boolean => signal.aborted;
  void inTurn(line, signal, async () => {
    while (!isLeft()) {
      const query = new URLSearchParams({ team, locale, ...(last === null ? {} : { after: last }) });
      await hold(`/api${StreamNotifications.path}?${query.toString()}`, signal, tell);
      await pause(signal);
      if (!isLeft()) await heard.onCut();
    }
  });
  return () => {
    leaving.abort();
    others.close();
  };
};
