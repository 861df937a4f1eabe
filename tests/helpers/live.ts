import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { Notification } from '../../src/plugins/notifications/contracts';
import { eventually, type App } from './app';
import type { WorldPerson } from './isolation/world';

const Counts = z.object({ unseen: z.int(), unread: z.int() });

interface Heard {
  readonly event: string;
  readonly id: string | null;
  readonly data: unknown;
}

export interface Listening {
  readonly status: number;
  readonly contentType: string | null;
  /** All that has come, as it came. */
  readonly text: () => string;
  readonly heard: (event: string) => readonly Heard[];
  /** What the badge showed, one time after the other. */
  readonly unseen: () => readonly number[];
  readonly notifications: () => readonly Notification[];
  /** Waits until so many have come. */
  readonly until: (event: string, count: number) => Promise<void>;
  /** When the server has ended it, or the line was cut. */
  readonly ended: Promise<void>;
  /** As a browser would name it when it comes back. */
  readonly lastId: () => string;
  readonly close: () => void;
}

const fieldOf = (block: string, name: string): string | null => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;

const readBlock = (block: string): Heard[] => {
  const event = fieldOf(block, 'event');
  return event === null ? [] : [{ event, id: fieldOf(block, 'id'), data: JSON.parse(fieldOf(block, 'data') ?? 'null') as unknown }];
};

const Told = z.object({ data: Notification, counts: Counts });
const Counted = z.object({ data: Counts });

const countsIn = ({ event, data }: Heard): number[] => {
  if (event === 'notification') return [Told.parse(data).counts.unseen];
  return event === 'end' ? [] : [Counted.parse(data).data.unseen];
};

interface Wanted {
  readonly team: string;
  readonly after?: string;
  readonly lastId?: string;
  readonly locale?: string;
}

/** A page of the person that listens, as EventSource does. */
export const listenAs = async (
  app: Pick<App, 'url'>,
  { cookie }: WorldPerson,
  { team, after, lastId, locale }: Wanted,
): Promise<Listening> => {
  const query = new URLSearchParams({ team, ...(after === undefined ? {} : { after }), ...(locale === undefined ? {} : { locale }) });
  // Not by fetch, which keeps the line when nobody wants to hear any more.
  const asking = request(`${app.url}/api/notifications/stream?${query.toString()}`, {
    headers: { Cookie: cookie, Accept: 'text/event-stream', ...(lastId === undefined ? {} : { 'Last-Event-ID': lastId }) },
    agent: false,
  });
  asking.end();
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  let text = '';
  const read = async (): Promise<void> => {
    for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  };
  const all = (): Heard[] => text.split('\n\n').slice(0, -1).flatMap(readBlock);
  const heard = (event: string) => all().filter((one) => one.event === event);
  return {
    status: response.statusCode ?? 0,
    contentType: response.headers['content-type'] ?? null,
    text: () => text,
    heard,
    unseen: () => all().flatMap(countsIn),
    notifications: () => heard('notification').map(({ data }) => Told.parse(data).data),
    until: async (event, count) => {
      await eventually(async () => Promise.resolve(heard(event).length >= count ? true : undefined), {
        what: `the ${event} number ${String(count)}`,
      });
    },
    ended: read().catch(() => undefined),
    lastId: () => all().findLast(({ id }) => id !== null)?.id ?? '',
    close: () => {
      response.destroy();
    },
  };
};
