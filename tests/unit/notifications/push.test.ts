import { describe, expect, it } from '@jest/globals';
import { composePush, type Pushed } from '../../../src/plugins/notifications/server/src/domain/push/compose-push';
import { isKnownService } from '../../../src/plugins/notifications/server/src/domain/push/is-known-service';
import { judgeDevices } from '../../../src/plugins/notifications/server/src/domain/push/judge-devices';

describe('the address of a push service', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://eu.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
    'https://push.example.org/abc',
    'https://a.own.example.org:8443/abc',
  ])('is known: %s', (endpoint) => {
    expect(isKnownService(endpoint, ['push.example.org', '*.own.example.org:8443'])).toBe(true);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://fcm.googleapis.com@127.0.0.1/abc',
    'https://user:secret@fcm.googleapis.com/abc',
    'https://fcm.googleapis.com.example.org/abc',
    'https://evilfcm.googleapis.com/abc',
    'https://push.apple.com/abc',
    'https://evilpush.apple.com/abc',
    'https://127.0.0.1/abc',
    'https://[::1]/abc',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/abc',
    'https://a.own.example.org/abc',
    'file:///etc/passwd',
    'no address',
  ])('is not known: %s', (endpoint) => {
    expect(isKnownService(endpoint, ['push.example.org', '*.own.example.org:8443'])).toBe(false);
  });
});

describe('a push', () => {
  const one: Pushed = {
    severity: 'warning',
    isSilent: false,
    url: 'https://luminous.example/en/exceedances/1',
    wording: { title: 'Warning: a', sentence: 'It is much.', points: [], advice: null, action: 'See it' },
  };
  const sending = { locale: 'en', teamName: 'Northern', deliveryId: '17', inboxUrl: 'https://luminous.example/en/inbox' } as const;

  it('tells one thing with where it is seen', () => {
    expect(composePush([one], sending)).toMatchObject({
      payload: { title: 'Warning: a (Northern)', body: 'It is much.', url: one.url, severity: 'warning', silent: false },
      ...{ urgency: 'normal', ttlSeconds: 3 * 86_400 },
    });
  });

  it('of several tells what matters most first, and leads to the inbox', () => {
    const critical: Pushed = { ...one, severity: 'critical', isSilent: true, wording: { ...one.wording, title: 'Critical: b' } };
    expect(composePush([one, critical], { ...sending, locale: 'fr' })).toMatchObject({
      payload: {
        title: '2 messages (Northern)',
        body: 'Critical: b\nWarning: a',
        url: sending.inboxUrl,
        severity: 'critical',
        silent: false,
      },
      urgency: 'high',
    });
  });

  it('stays below 3 kB, whatever stands in it', () => {
    const long = {
      ...one,
      url: `https://luminous.example/${'x'.repeat(5000)}`,
      wording: { ...one.wording, title: '"\\'.repeat(500), sentence: '🧪é"'.repeat(2000) },
    };
    for (const told of [[long], Array.from({ length: 60 }, () => long)]) {
      const { payload } = composePush(told, { ...sending, teamName: '🧪'.repeat(300) });
      expect(Buffer.byteLength(JSON.stringify(payload))).toBeLessThan(3000);
      expect(payload.body).toMatch(/…$/);
      expect(payload.url).toBe(sending.inboxUrl);
    }
  });

  it('has a topic that stays the same for a delivery and says nothing', () => {
    const { topic } = composePush([one], sending);
    expect(topic).toMatch(/^[\w-]{32}$/);
    expect(composePush([one], sending).topic).toBe(topic);
    expect(composePush([one], { ...sending, deliveryId: '18' }).topic).not.toBe(topic);
  });
});

describe('a message to several devices', () => {
  const transient = { failure: { kind: 'transient' }, answer: '500' } as const;
  const permanent = { failure: { kind: 'permanent' }, answer: '413' } as const;
  const gone = { failure: { kind: 'gone' }, answer: '410' } as const;
  const throttled = (retryAfterSeconds: number | null) => ({ failure: { kind: 'throttled', retryAfterSeconds }, answer: '429' }) as const;

  it('is accepted when one of them has it', () => {
    expect(judgeDevices([gone, { failure: null, answer: '201' }, transient])).toEqual({ kind: 'accepted', answer: '410; 201; 500' });
  });

  it.each([
    [[], 'gone'],
    [[gone, gone], 'gone'],
    [[gone, permanent], 'permanent'],
    [[permanent, transient, gone], 'transient'],
  ])('fails as what can still be hoped for: %#', (answers, kind) => {
    expect(judgeDevices(answers)).toMatchObject({ kind: 'failed', failure: { kind } });
  });

  it('waits for as long as the most patient service asks', () => {
    expect(judgeDevices([throttled(30), transient, throttled(120), throttled(null)])).toMatchObject({
      failure: { kind: 'throttled', retryAfterSeconds: 120 },
    });
  });
});
