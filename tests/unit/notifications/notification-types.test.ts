import { describe, expect, it } from '@jest/globals';
import { notificationTypes, rolesWith } from '../../../src/plugins/notifications/contracts/notification-type';
import {
  contentsSchemas,
  countAll,
  gather,
  notificationTable,
} from '../../../src/plugins/notifications/server/src/domain/notification-types';
import { mergeTallies, mostItems } from '../../../src/plugins/notifications/server/src/domain/notification-types/tally';

describe('the table of notification types', () => {
  it.each(notificationTypes)('%s waits for nothing exactly when it is critical, and then no link stops it', (type) => {
    const { severity, isUrgent, isUnsubscribable } = notificationTable[type];
    expect(isUrgent).toBe(severity === 'critical');
    expect(isUnsubscribable).toBe(!isUrgent);
  });

  it.each(notificationTypes)('%s stands in the inbox of somebody', (type) => {
    const { channels, right } = notificationTable[type];
    expect(channels).toContain('in-app');
    expect(right === null ? ['staff'] : rolesWith(right)).not.toEqual([]);
  });

  it('tells those who may do something about it, and sends nothing after auditors', () => {
    const told = Object.fromEntries(
      notificationTypes.map((type) => {
        const { right } = notificationTable[type];
        return [type, right === null ? 'staff' : rolesWith(right).join(' ')];
      }),
    );
    expect(told).toMatchObject({
      'new-results': 'viewer editor admin owner',
      critical: 'viewer editor admin owner',
      'import-failed': 'admin owner',
      'invitation-accepted': 'admin owner',
      'key-expiring': 'admin owner',
      'report-ready': 'viewer editor admin owner',
      'ledger-alarm': 'staff',
    });
  });
});

const arrivals = (...places: readonly (readonly [name: string, count: number])[]) =>
  gather(places.map(([name, count]) => ({ name, count })));

describe('contents', () => {
  it('are added up by name when they are told together', () => {
    const merged = mergeTallies(arrivals(['Site A', 4], ['Site B', 1]), arrivals(['Site A', 3]));

    expect(merged).toEqual({
      items: [
        { name: 'Site A', count: 7 },
        { name: 'Site B', count: 1 },
      ],
      rest: 0,
    });
  });

  it('name so many, and count the rest', () => {
    const places = Array.from({ length: mostItems + 3 }, (_, n) => [`Place ${String(n + 10)}`, n + 1] as const);
    const merged = places.map((place) => arrivals(place)).reduce((a, b) => mergeTallies(a, b));

    expect(merged.items.map(({ name }) => name)).toEqual(places.slice(0, mostItems).map(([name]) => name));
    expect(merged.rest).toBe(9 + 10 + 11);
    expect(countAll(merged)).toBe((11 * 12) / 2);
  });

  it('keep apart what differs in anything', () => {
    const found = { name: 'Place 1', quantity: 'Q', value: '5 mg/L', side: 'above' as const, limit: '3 mg/L', rule: null, count: 1 };
    const merged = mergeTallies(gather([found]), gather([found, { ...found, value: '6 mg/L' }]));

    expect(merged).toEqual({
      items: [
        { ...found, count: 2 },
        { ...found, value: '6 mg/L' },
      ],
      rest: 0,
    });
  });

  it('are found to be the same whatever the order of their members, as a database may change it', () => {
    const merged = mergeTallies(
      { items: [{ name: 'a.csv', reason: 'no header', count: 1 }], rest: 0 },
      { items: [{ count: 1, reason: 'no header', name: 'a.csv' }], rest: 0 },
    );
    expect(merged).toEqual({ items: [{ name: 'a.csv', reason: 'no header', count: 2 }], rest: 0 });
  });

  it('become one line each, however a name was written, and are never refused for it', () => {
    const parsed = contentsSchemas['import-failed'].parse({ items: [{ name: ' a\r\nBcc: x\u0000 ', reason: 'x'.repeat(500) }] });

    expect(parsed.items[0]?.name).toBe('a Bcc: x');
    expect(parsed.items[0]?.reason).toHaveLength(200);
    expect(parsed).toMatchObject({ items: [{ count: 1 }], rest: 0 });
    expect(contentsSchemas['import-failed'].parse(parsed)).toEqual(parsed);
    expect(contentsSchemas['report-ready'].parse({ items: [{ name: '\n' }] }).items[0]?.name).toBe('–');
  });

  it.each([
    ['of another type', 'critical', { items: [{ name: 'a.csv', reason: 'no header' }] }],
    ['with more than is known', 'report-ready', { items: [{ name: 'a', colour: 'red' }] }],
    ['of nothing', 'report-ready', { items: [] }],
    ['counted wrongly', 'report-ready', { items: [{ name: 'a', count: 0 }] }],
    ['that name too many', 'report-ready', { items: Array.from({ length: mostItems + 1 }, () => ({ name: 'a' })) }],
  ] as const)('%s are none', (_, type, contents) => {
    expect(contentsSchemas[type].safeParse(contents).success).toBe(false);
  });
});
