import type { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import { runAs, systemActor } from '../../../../../../lib/actor';
import { withSql } from '../../../../../../lib/database';
import { startListening, type Listener } from '../../../../../../lib/listening';
import { Problem } from '../../../../../../lib/problem';
import { settings } from '../../../../../../lib/settings';
import { teamsService, type Locale, type Seat } from '../../../../../teams/contracts';
import { inboxProblems } from '../../../../contracts';
import { formatEvent, formatRetry, heartbeat } from '../../domain/live/format-event';
import { readSignal } from '../../domain/live/signal';
import { listLiveNews } from '../../queries/inbox/list-live-news';
import { LiveStream } from './live-stream';
import { createRepeater } from './repeater';
import { mostRepeated, tellStreams, type DueStream } from './tell-streams';

const mostStreamsOfPerson = 10;
/** Looked up in one statement. */
const mostAtOnce = 1000;
const beatEveryMs = 20_000;
const comeBackAfterMs = 3000;
/** Readers of a server that ends do not all come to the next one at the same moment. */
const goElsewhere = (): string => formatRetry(500 + Math.floor(Math.random() * 4000));
const accessEnded = formatEvent({ event: 'end', data: { reason: 'access-ended' } });

/** Sees the inboxes of all whose pages are open here; its statements say whose. */
const actor = systemActor('live');

/**
 * All live streams of this server. A signal only says where something may be new. What there is, is looked up from where each stream stands,
 * so that a signal that was lost is made up for by the next one, or by the line being there again.
 */
export class LiveHub {
  private readonly streams = new Set<LiveStream>();
  private readonly tell: () => void;
  private readonly lookAround: () => void;
  private listener: Listener | null = null;
  private beating: NodeJS.Timeout | undefined;

  constructor(private readonly strapi: Core.Strapi) {
    const failing = (what: string) => ({
      onFailure: (error: unknown) => {
        strapi.log.warn(what, { error });
      },
      afterFailureMs: 1000,
    });
    this.tell = createRepeater(async () => this.tellDue(), failing('live streams were not told'));
    this.lookAround = createRepeater(async () => this.endUninvited(), failing('live streams were not looked through'));
  }

  /** What somebody hears from now on, or since a position. @throws Problem inbox.too-many-streams */
  open(seat: Seat, after: string | null, locale: Locale | null): Readable {
    const stream = new LiveStream(seat, after, locale);
    if (this.listener === null) {
      stream.end(goElsewhere());
      return stream.body;
    }
    const own = [...this.streams].filter((other) => other.seat.personId === seat.personId);
    if (own.length >= mostStreamsOfPerson) {
      throw new Problem(inboxProblems['inbox.too-many-streams'], `You have ${String(own.length)} of them.`, {}, { 'Retry-After': '60' });
    }
    this.streams.add(stream);
    stream.body.once('close', () => this.streams.delete(stream));
    stream.write(formatRetry(comeBackAfterMs));
    this.tell();
    return stream.body;
  }

  start(): void {
    this.listener = startListening(settings(this.strapi).databaseUrl, {
      channel: 'luminous_live',
      onSignal: (text) => {
        this.hear(text);
      },
      onConnected: () => {
        this.wake(() => true, { wantsCounts: true });
        this.lookAround();
      },
      onLost: (error) => {
        this.strapi.log.warn('the line on which live news come was lost', { error });
      },
    });
    this.beating = setInterval(() => {
      this.beat();
    }, beatEveryMs);
  }

  /** Sends everybody to another server. */
  async stop(): Promise<void> {
    const listener = this.listener;
    this.listener = null;
    clearInterval(this.beating);
    for (const stream of this.streams) stream.end(goElsewhere());
    await listener?.stop();
  }

  private async tellDue(): Promise<void> {
    for (let due = this.takeDue(); due.length > 0; due = this.takeDue()) {
      try {
        const asked = due.map(({ stream: { seat, position, locale, counts }, wantsCounts }) => ({
          ...{ ...seat, after: position, locale },
          wantsCounts: wantsCounts || counts === null,
        }));
        const news = await runAs(actor, async () => withSql(this.strapi, async (sql) => listLiveNews(sql, asked, mostRepeated + 1)));
        tellStreams(due, news);
      } catch (error) {
        for (const { stream, wantsCounts } of due) stream.askFor({ wantsCounts });
        throw error;
      }
    }
  }

  private takeDue(): DueStream[] {
    const due = [...this.streams].filter(({ isDue }) => isDue).slice(0, mostAtOnce);
    return due.map((stream) => ({ stream, wantsCounts: stream.take() }));
  }

  private async endUninvited(): Promise<void> {
    if (this.streams.size === 0) return;
    const seated = [...this.streams].map((stream) => ({ ...stream.seat, stream }));
    const invited = new Set(await runAs(actor, async () => teamsService(this.strapi).listTakenSeats(seated)));
    for (const one of seated) if (!invited.has(one)) one.stream.end(accessEnded);
  }

  private wake(isConcerned: (seat: Seat) => boolean, { wantsCounts }: { wantsCounts: boolean }): void {
    for (const stream of this.streams) {
      if (isConcerned(stream.seat)) stream.askFor({ wantsCounts });
    }
    this.tell();
  }

  private hear(text: string): void {
    const signal = readSignal(text);
    switch (signal?.kind) {
      case 'news':
        this.wake(({ teamId }) => teamId === signal.teamId, { wantsCounts: false });
        return;
      case 'marks':
        this.wake(({ teamId, personId }) => teamId === signal.teamId && personId === signal.personId, { wantsCounts: true });
        return;
      case 'access':
        this.lookAround();
        return;
      case undefined:
    }
  }

  private beat(): void {
    for (const stream of this.streams) stream.write(heartbeat);
    this.lookAround();
    void this.listener?.check();
  }
}
