import { describe, expect, it } from '@jest/globals';
import type { Preferences } from '../../../src/plugins/notifications/contracts/preferences';
import { planDeliveries, type Occasion } from '../../../src/plugins/notifications/server/src/domain/delivery/plan-deliveries';

/** Eleven in the morning and eleven at night at the team's place. */
const day = '2026-07-15T17:00:00.000Z';
/** More of the same may follow within the minute. */
const settled = '2026-07-15T17:01:00.000Z';
const night = '2026-07-16T05:00:00.000Z';
const morning = '2026-07-16T13:00:00.000Z';
const quietHours: Preferences['quietHours'] = {
  from: '22:00',
  to: '07:00',
  days: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
};
const everywhere = { 'in-app': true, email: true, 'web-push': true };

/** As text, one line for each channel. */
const plan = (occasion: Partial<Occasion>, person: Preferences = {}, now = day): string[] =>
  planDeliveries({
    type: 'warning',
    severity: 'warning',
    isHistorical: false,
    backfillOf: null,
    preferences: { person, team: null, teamTimeZone: 'America/Edmonton' },
    now: new Date(now),
    ...occasion,
  }).map(({ channel, dueAt, digestKey, isSilent }) => [channel, dueAt.toISOString(), digestKey, ...(isSilent ? ['silent'] : [])].join(' '));

describe('the plan of deliveries', () => {
  it('is one for each channel that is on, at once but for the minute in which more may come', () => {
    expect(plan({})).toEqual([`in-app ${day} `, `email ${settled} `]);
    expect(plan({}, { channels: { warning: everywhere } })).toEqual([`in-app ${day} `, `email ${settled} `, `web-push ${settled} `]);
    expect(plan({}, { channels: { warning: { 'in-app': false, email: false } } })).toEqual([]);
  });

  it('gathers by the hour or the day what goes out, never what stands in the inbox', () => {
    const hour = '2026-07-15T18:00:00.000Z';
    const tomorrow = '2026-07-16T14:00:00.000Z';
    expect(plan({}, { digest: { kind: 'hourly' } })).toEqual([`in-app ${day} `, `email ${hour} email@${hour}`]);
    expect(plan({}, { digest: { kind: 'daily', at: '08:00' } })).toEqual([`in-app ${day} `, `email ${tomorrow} email@${tomorrow}`]);
  });

  it('waits for the morning, and gathers what waited there whatever it waited for', () => {
    const held = [`in-app ${night}  silent`, `email ${morning} email@${morning}`];
    expect(plan({}, { quietHours }, night)).toEqual(held);
    expect(plan({}, { quietHours, digest: { kind: 'hourly' } }, night)).toEqual(held);
    expect(plan({}, { quietHours, digest: { kind: 'daily', at: '03:00' } }, night)).toEqual(held);
  });

  it('holds back nothing critical', () => {
    const person: Preferences = { quietHours, digest: { kind: 'daily', at: '08:00' } };
    const atOnce = [`in-app ${night} `, `email ${night} `, `web-push ${night} `];
    expect(plan({ type: 'critical', severity: 'critical' }, person, night)).toEqual(atOnce);
    expect(plan({ type: 'ledger-alarm', severity: 'critical' }, person, night)).toEqual(atOnce);
    expect(plan({ type: 'no-data', severity: 'critical' }, person, night)).toEqual(atOnce.slice(0, 2));
  });

  it('keeps what is history in the inbox, without a sound, also when it was critical', () => {
    expect(plan({ isHistorical: true })).toEqual([`in-app ${day}  silent`]);
    expect(plan({ type: 'critical', severity: 'critical', isHistorical: true })).toEqual([`in-app ${day}  silent`]);
    expect(plan({ isHistorical: true, backfillOf: 'i1' })).toEqual([`in-app ${day}  silent`]);
  });

  it('tells once of a whole source of history, and never rings for it', () => {
    const hour = '2026-07-15T18:00:00.000Z';
    const told = [`in-app ${day}  silent`, `email ${hour} email@backfill:i1`];
    expect(plan({ type: 'new-results', severity: 'info', backfillOf: 'i1' })).toEqual(told);
    expect(plan({ type: 'critical', severity: 'critical', backfillOf: 'i1' })).toEqual(told);
  });
});
