import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { notificationTypes, type NotificationType } from '../../../src/plugins/notifications/contracts/notification-type';
import { contentsSchemas, type ContentsByType } from '../../../src/plugins/notifications/server/src/domain/notification-types';
import {
  composeDigestMail,
  composeNotificationMail,
  type Sending,
} from '../../../src/plugins/notifications/server/src/domain/texts/compose-notification-mail';
import { composeWording } from '../../../src/plugins/notifications/server/src/domain/texts/compose-wording';

const sending: Sending = {
  locale: 'en',
  teamName: 'Northern',
  deliveryId: '4711',
  publicUrl: 'https://luminous.example',
  settingsUrl: 'https://luminous.example/en/settings',
  unsubscribeUrl: 'https://luminous.example/unsubscribe?token=t1',
};
const url = 'https://luminous.example/en/here';
const languages = ['en', 'fr'] as const;

const above = { quantity: 'NA', value: '5.2 mg/L', side: 'above', limit: '3 mg/L', rule: 'Site rule', count: 1 } as const;
const three = ['Place 2', 'Place 10', 'Place 1'] as const;

/** One of each, and several of each. */
const told: { readonly [Type in NotificationType]: readonly ContentsByType[Type][] } = {
  'new-results': [
    { items: [{ name: 'Site A', count: 1 }], rest: 0, warningCount: 0, criticalCount: 0 },
    { items: [{ name: 'Site A', count: 7 }], rest: 0, warningCount: 0, criticalCount: 1 },
    {
      items: [
        { name: 'Site A', count: 12_000 },
        { name: 'Site B', count: 400 },
      ],
      rest: 31,
      warningCount: 30,
      criticalCount: 7,
    },
    { items: [], rest: 3, warningCount: 0, criticalCount: 0 },
  ],
  warning: [
    { items: [{ name: 'Place 3', ...above }], rest: 0 },
    { items: [{ name: 'Place 3', ...above, side: 'outside', quantity: 'pH', value: '9.4', limit: '6.5 – 9.0', rule: null }], rest: 0 },
  ],
  critical: [
    { items: [{ name: 'Place 3', ...above, rule: null }], rest: 0 },
    { items: three.map((name, n) => ({ name, ...above, count: n + 1 })), rest: 4 },
    { items: [{ name: 'Place 3', ...above, side: 'at-or-above', count: 2 }], rest: 0 },
    { items: [{ name: 'Place 3', ...above, side: 'below' }], rest: 0 },
    { items: [{ name: 'Place 3', ...above, side: 'at-or-below' }], rest: 0 },
  ],
  indeterminate: [
    { items: [{ name: 'Place 3', quantity: 'NA', bound: '<5 mg/L', limit: '3 mg/L', count: 1 }], rest: 0 },
    { items: three.map((name) => ({ name, quantity: 'NA', bound: '<5 mg/L', limit: '3 mg/L', count: 1 })), rest: 0 },
  ],
  corrected: [
    { items: [{ name: 'Place 3', quantity: 'NA', before: '5.2 mg/L', after: '4.8 mg/L', count: 1 }], rest: 0 },
    { items: three.map((name) => ({ name, quantity: 'NA', before: '5.2 mg/L', after: '4.8 mg/L', count: 1 })), rest: 0 },
  ],
  retracted: [
    { items: [{ name: 'Place 3', quantity: 'NA', before: '5.2 mg/L', after: '2.1 mg/L', reason: 'correction', count: 1 }], rest: 0 },
    { items: [{ name: 'Place 3', quantity: 'NA', before: '5.2 mg/L', after: null, reason: 'withdrawal', count: 1 }], rest: 0 },
    { items: [{ name: 'Place 3', quantity: 'NA', before: '5.2 mg/L', after: null, reason: 'late-arrival', count: 1 }], rest: 0 },
    { items: three.map((name) => ({ name, quantity: 'NA', before: '5 mg/L', after: null, reason: 'withdrawal', count: 1 })), rest: 0 },
  ],
  resolved: [
    { items: [{ name: 'Place 3', quantity: 'NA', value: '2.1 mg/L', limit: '3 mg/L', count: 1 }], rest: 0 },
    { items: three.map((name) => ({ name, quantity: 'NA', value: '2.1 mg/L', limit: '3 mg/L', count: 1 })), rest: 0 },
  ],
  'no-data': [
    { items: [{ name: 'Place 3', quantity: 'NA', days: 14, count: 1 }], rest: 0 },
    { items: [{ name: 'Place 3', quantity: null, days: 1, count: 1 }], rest: 0 },
    { items: three.map((name) => ({ name, quantity: null, days: 14, count: 1 })), rest: 0 },
  ],
  'import-failed': [
    { items: [{ name: 'may.csv', reason: 'line 3 has no unit.', count: 1 }], rest: 0 },
    { items: ['may.csv', 'june.csv'].map((name) => ({ name, reason: 'line 3 has no unit', count: 1 })), rest: 0 },
  ],
  'invitation-accepted': [
    { items: [{ name: 'Marie Roy', role: 'admin', count: 1 }], rest: 0 },
    { items: ['Marie Roy', 'Ann Lee'].map((name) => ({ name, role: 'viewer', count: 1 })), rest: 0 },
  ],
  'key-expiring': [
    { items: [{ name: 'laboratory', expiresOn: '2026-12-01', count: 1 }], rest: 0 },
    { items: ['laboratory', 'archive'].map((name) => ({ name, expiresOn: '2026-11-30', count: 1 })), rest: 0 },
  ],
  'report-ready': [
    { items: [{ name: 'May 2026', count: 1 }], rest: 0 },
    { items: ['May 2026', 'June 2026'].map((name) => ({ name, count: 1 })), rest: 0 },
  ],
  'ledger-alarm': [
    { items: [{ name: 'every row against the log', finding: '1 row differs', count: 1 }], rest: 0 },
    { items: ['rows', 'tree'].map((name) => ({ name, finding: '1 row differs', count: 1 })), rest: 0 },
  ],
};

type Language = (typeof languages)[number];

const oneOf = <Type extends NotificationType>(type: Type): ContentsByType[Type] => {
  const [contents] = told[type];
  if (contents === undefined) throw new Error(`nothing is told of ${type}`);
  return contents;
};

const show = (type: NotificationType, locale: Language, isHistorical = false): string[] =>
  told[type].map((contents) => {
    const { title, sentence } = composeWording(locale, type, contents, { teamName: 'Northern', isHistorical });
    const { subject, text } = composeNotificationMail({ type, contents, isHistorical, url }, { ...sending, locale });
    return [`===== ${type}${isHistorical ? ', of the past' : ''}`, `${title} | ${sentence}`, `Subject: ${subject}`, '', text].join('\n');
  });

const showDigest = (locale: Language): string => {
  const entryOf = (type: NotificationType, severity: 'info' | 'warning') => {
    const wording = composeWording(locale, type, oneOf(type), { teamName: 'Northern', isHistorical: false });
    return { type, severity, wording, url: `${url}/${type}` };
  };
  const entries = [entryOf('new-results', 'info'), entryOf('warning', 'warning'), entryOf('resolved', 'info')];
  const { subject, text } = composeDigestMail(entries, `${url}/inbox`, { ...sending, locale });
  return ['===== digest', `Subject: ${subject}`, '', text].join('\n');
};

describe('what people read', () => {
  it.each(languages)('is to the letter what was approved (%s)', (locale) => {
    const golden = path.join(__dirname, 'golden', `${locale}.txt`);
    const all = [...notificationTypes.flatMap((type) => show(type, locale)), ...show('new-results', locale, true), showDigest(locale)];
    const shown = `${all.join('\n\n')}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, shown);

    expect(shown).toBe(readFileSync(golden, 'utf8'));
  });

  it('is told of what the schemas let through', () => {
    const refused = notificationTypes.filter((type) => !told[type].every((contents) => contentsSchemas[type].safeParse(contents).success));
    expect(refused).toEqual([]);
  });

  it('agrees in number in both languages, also for nothing, which is singular in French', () => {
    const titleOf = (locale: Language, n: number) =>
      composeWording(
        locale,
        'new-results',
        { items: [], rest: n, warningCount: 0, criticalCount: 0 },
        { teamName: '', isHistorical: false },
      ).title;

    expect([0, 1, 2].map((n) => titleOf('en', n))).toEqual(['0 new results', '1 new result', '2 new results']);
    expect([0, 1, 2].map((n) => titleOf('fr', n))).toEqual(['0 nouveau résultat', '1 nouveau résultat', '2 nouveaux résultats']);
    expect([12_431, 1_000_000].map((n) => titleOf('en', n))).toEqual(['12,431 new results', '1,000,000 new results']);
    expect(titleOf('fr', 12_431)).toBe('12\u00a0431 nouveaux résultats');
  });
});

const mailOf = (type: NotificationType, to = sending) =>
  composeNotificationMail({ type, contents: oneOf(type), isHistorical: false, url }, to);

describe('a mail', () => {
  it('is the same at each attempt, and another for another delivery', () => {
    const idOf = (deliveryId: string) => mailOf('warning', { ...sending, deliveryId }).messageId;

    expect(mailOf('warning')).toEqual(mailOf('warning'));
    expect(idOf('4711')).toMatch(/^<[0-9a-f]{40}@luminous\.example>$/);
    expect(idOf('4711')).toBe(idOf('4711'));
    expect(idOf('4711')).not.toBe(idOf('4712'));
  });

  it.each(notificationTypes)('about %s can be stopped by one click exactly when it may be', (type) => {
    const mail = mailOf(type);
    const isStoppable = type !== 'critical' && type !== 'ledger-alarm';

    expect(mail.headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      ...(isStoppable && {
        'List-Unsubscribe': '<https://luminous.example/unsubscribe?token=t1>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    });
    expect(mail.text.includes(sending.unsubscribeUrl)).toBe(isStoppable);
    expect(mail.html?.includes(sending.unsubscribeUrl)).toBe(isStoppable);
  });

  it.each(notificationTypes)('about %s has one link to what it speaks of, and says its language', (type) => {
    const { html = '', text } = mailOf(type);

    expect(html.split(`href="${url}"`)).toHaveLength(2);
    expect(text.split(url)).toHaveLength(2);
    expect(html).toContain('<html lang="en">');
  });

  it('takes no name for markup, nor for a header', () => {
    const evil = '<img src=x onerror="alert(1)">\r\nBcc: everybody@example.org';
    const contents = contentsSchemas.critical.parse({
      items: [{ name: evil, quantity: evil, value: evil, side: 'above', limit: evil, rule: evil }],
    });
    const mail = composeNotificationMail(
      { type: 'critical', contents, isHistorical: false, url: `${url}"><b>` },
      { ...sending, teamName: evil, unsubscribeUrl: `${sending.unsubscribeUrl}>\r\nBcc: x` },
    );

    expect(mail.html).not.toMatch(/<img|<b>|onerror="/);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).not.toMatch(/^Bcc:/m);
    expect(Object.values(mail.headers ?? {}).join('')).not.toMatch(/[\r\n]/);
  });

  it('keeps a link that stops it within its header', () => {
    const unsubscribeUrl = 'https://luminous.example/u?t=a>\r\nBcc: x@example.org';
    const { headers } = mailOf('warning', { ...sending, unsubscribeUrl });

    expect(headers?.['List-Unsubscribe']).toMatch(/^<[^<>\s]+>$/);
  });
});

describe('a digest', () => {
  const entry = (n: number, severity: 'info' | 'warning') => ({
    type: 'warning' as const,
    severity,
    wording: { title: `Title ${String(n)}`, sentence: `<Sentence> ${String(n)}.`, points: [], advice: null, action: '' },
    url: `${url}/${String(n)}`,
  });

  it('puts first what matters most, links each, and says how many are left', () => {
    const entries = Array.from({ length: 60 }, (_, n) => entry(n, n === 59 ? 'warning' : 'info'));
    const { subject, text, html = '' } = composeDigestMail(entries, `${url}/inbox`, sending);

    expect(subject).toBe('60 messages (Northern)');
    expect(text.match(/Title \d+/g)).toEqual(['Title 59', ...Array.from({ length: 49 }, (_, n) => `Title ${String(n)}`)]);
    expect(text).toContain('10 more can be found in your inbox.');
    expect(html).toContain(`<a href="${url}/59" style="color:#0b4f52">Title 59</a><br>&#60;Sentence&#62; 59.`);
  });

  it('can be stopped by one click unless something in it may not be', () => {
    const alarm = { ...entry(1, 'warning'), type: 'ledger-alarm' as const };

    expect(composeDigestMail([entry(0, 'info')], url, sending).headers).toHaveProperty('List-Unsubscribe');
    expect(composeDigestMail([entry(0, 'info'), alarm], url, sending).headers).not.toHaveProperty('List-Unsubscribe');
  });
});
