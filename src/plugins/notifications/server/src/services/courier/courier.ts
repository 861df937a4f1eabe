import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import { runAs, systemActor } from '../../../../../../lib/actor';
import { withSql, type Sql } from '../../../../../../lib/database';
import { settings } from '../../../../../../lib/settings';
import { claimDeliveries } from '../../queries/courier/claim-deliveries';
import { settleDelivery } from '../../queries/courier/settle-delivery';
import { createRepeater } from '../live/repeater';
import { deliver } from './deliver';
import { prepareOutgoing, type Prepared } from './prepare-outgoing';

/** No way takes longer than 60 seconds for one message; with this, what a dead server held is free again within 90. */
const leaseMs = 80_000;
const lookEveryMs = 1000;

/** Sees deliveries of all teams; what it reads and writes names each by its id. */
const actor = systemActor('courier');

/**
 * Sends what is due, as many at a time as this server has hands. Any number of servers do so side by side: each takes what no other has.
 * Sending is no job of the queue, so that a slow mail server keeps nothing else waiting.
 */
export class Courier {
  private readonly holder = randomUUID();
  private readonly underWay = new Set<Promise<void>>();
  private readonly hands: number;
  private readonly look: () => void;
  private looking: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(private readonly strapi: Core.Strapi) {
    this.hands = settings(strapi).deliveryConcurrency;
    this.look = createRepeater(async () => runAs(actor, async () => this.takeUp()), {
      onFailure: (error) => {
        strapi.log.warn('deliveries were not looked for', { error });
      },
      afterFailureMs: lookEveryMs,
    });
  }

  start(): void {
    this.look();
    this.looking = setInterval(this.look, lookEveryMs);
  }

  /** Takes up nothing more, and waits for what is being sent. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.looking);
    await Promise.all(this.underWay);
  }

  private async takeUp(): Promise<void> {
    const free = this.hands - this.underWay.size;
    if (this.isStopping || free <= 0) return;
    const prepared = await withSql(this.strapi, async (sql) => {
      const ids = await claimDeliveries(sql, { holder: this.holder, hands: free, leaseMs });
      return ids.length === 0 ? [] : this.prepare(sql, ids);
    });
    for (const one of prepared) this.send(one);
    if (prepared.length === free) this.look();
  }

  private async prepare(sql: Sql, ids: readonly string[]): Promise<Prepared[]> {
    const prepared = await prepareOutgoing(this.strapi, sql, ids);
    const known = new Set(prepared.map(({ found }) => found.id));
    // Of somebody, or a team, that has gone.
    for (const id of ids.filter((one) => !known.has(one))) {
      await settleDelivery(sql, { id, holder: this.holder, state: 'left-out', nextAfterMs: null, outcome: null, answer: null });
    }
    return prepared;
  }

  private send(prepared: Prepared): void {
    const sending = deliver(this.strapi, this.holder, prepared)
      // What is not noted is due again when the lease runs out.
      .catch((error: unknown) => {
        this.strapi.log.warn('a delivery was not finished', { error, delivery: prepared.found.id });
      })
      .finally(() => {
        this.underWay.delete(sending);
        this.look();
      });
    this.underWay.add(sending);
  }
}
