import { describe, expect, it } from '@jest/globals';
import { notificationTypes } from '../../../src/plugins/notifications/contracts/notification-type';
import { Preferences, weekdays } from '../../../src/plugins/notifications/contracts/preferences';
import {
  resolvePreferences,
  type ChannelAnswer,
  type PreferenceLayers,
} from '../../../src/plugins/notifications/server/src/domain/delivery/resolve-preferences';

const layers = (person: Preferences | null, team: Preferences | null): PreferenceLayers => ({
  person,
  team,
  teamTimeZone: 'America/Edmonton',
});

const answersOf = (given: PreferenceLayers, type: string) => resolvePreferences(given).types.find((answers) => answers.type === type);
const channelOf = (given: PreferenceLayers, type: string, channel: string): ChannelAnswer | undefined =>
  answersOf(given, type)?.channels.find((answer) => answer.channel === channel);

const night = { from: '22:00', to: '07:00', days: ['monday' as const] };

describe('what somebody prefers', () => {
  it('is what Luminous does as long as nobody says anything', () => {
    const resolved = resolvePreferences(layers(null, null));

    expect(resolved.types.map(({ type }) => type)).toEqual(notificationTypes);
    expect(resolved.timeZone).toEqual({ value: 'America/Edmonton', from: 'team' });
    expect(resolved.quietHours).toEqual({ value: null, from: 'product' });
    expect(channelOf(layers(null, null), 'new-results', 'email')).toEqual({
      channel: 'email',
      value: true,
      from: 'product',
      isLocked: false,
    });
    expect(answersOf(layers(null, null), 'indeterminate')?.digest).toEqual({ value: { kind: 'daily', at: '08:00' }, from: 'product' });
  });

  it('is what the team says where the person says nothing, answer by answer', () => {
    const given = layers(
      { channels: { 'new-results': { email: false } }, quietHours: null },
      { channels: { 'new-results': { email: true, 'web-push': true } }, quietHours: night, timeZone: 'America/St_Johns' },
    );

    expect(channelOf(given, 'new-results', 'email')).toMatchObject({ value: false, from: 'person' });
    expect(channelOf(given, 'new-results', 'web-push')).toMatchObject({ value: true, from: 'team' });
    expect(channelOf(given, 'new-results', 'in-app')).toMatchObject({ value: true, from: 'product' });
    expect(channelOf(given, 'warning', 'email')).toMatchObject({ value: true, from: 'product' });
    expect(resolvePreferences(given)).toMatchObject({
      quietHours: { value: null, from: 'person' },
      timeZone: { value: 'America/St_Johns', from: 'team' },
    });
  });

  it('holds for all types that are not named in the same place', () => {
    const given = layers(
      { digest: { kind: 'daily', at: '09:00' }, digests: { warning: { kind: 'hourly' } } },
      { digests: { resolved: { kind: 'at-once' } } },
    );

    expect(answersOf(given, 'new-results')?.digest).toEqual({ value: { kind: 'daily', at: '09:00' }, from: 'person' });
    expect(answersOf(given, 'warning')?.digest).toEqual({ value: { kind: 'hourly' }, from: 'person' });
    expect(answersOf(given, 'resolved')?.digest).toMatchObject({ from: 'person' });
    expect(answersOf(layers(null, given.team), 'resolved')?.digest).toEqual({ value: { kind: 'at-once' }, from: 'team' });
  });

  it('never keeps a critical alert out of the inbox, whatever stands in a row', () => {
    const off = { channels: { critical: { 'in-app': false, email: false } } };

    expect(channelOf(layers(off, off), 'critical', 'in-app')).toEqual({ channel: 'in-app', value: true, from: 'product', isLocked: true });
    expect(channelOf(layers(off, off), 'critical', 'email')).toMatchObject({ value: false, from: 'person', isLocked: false });
  });
});

describe('preferences that are sent', () => {
  it.each([
    ['nothing at all', {}],
    ['some channels of some types', { channels: { warning: { email: false }, critical: { 'web-push': false } } }],
    ['a digest at a time of day', { digest: { kind: 'daily', at: '23:59' } }],
    ['two whole days of quiet', { quietHours: { from: '00:00', to: '00:00', days: ['saturday', 'sunday'] } }],
    ['no quiet hours, whatever the team has', { quietHours: null }],
    ['a zone', { timeZone: 'America/St_Johns' }],
  ])('may say %s', (_, sent) => {
    expect(Preferences.parse(sent)).toEqual(sent);
  });

  it.each([
    ['switch off critical alerts in the inbox', { channels: { critical: { 'in-app': false } } }, ['channels', 'critical', 'in-app']],
    ['name a type that is none', { channels: { rumour: { email: true } } }, ['channels', 'rumour']],
    ['name a channel that is none', { channels: { warning: { pigeon: true } } }, ['channels', 'warning', 'pigeon']],
    ['leave a daily digest without a time', { digest: { kind: 'daily' } }, ['digest', 'at']],
    ['have a time that no clock shows', { digest: { kind: 'daily', at: '24:00' } }, ['digest', 'at']],
    ['be quiet for ever', { quietHours: { from: '08:00', to: '08:00', days: weekdays } }, ['quietHours', 'days']],
    ['be quiet on no day', { quietHours: { from: '08:00', to: '09:00', days: [] } }, ['quietHours', 'days']],
    ['name a zone that is none', { timeZone: 'Mars/Olympus' }, ['timeZone']],
  ])('may not %s', (_, sent, path) => {
    expect(Preferences.safeParse(sent).error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
