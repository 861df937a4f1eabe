import { describe, expect, it } from '@jest/globals';
import { composeInvitationMail } from '../../src/plugins/teams/server/src/domain/compose-invitation-mail';

const invited = {
  teamName: 'Northern',
  role: 'viewer',
  url: 'https://luminous.example/invitation',
  expiresAt: new Date('2026-11-30T23:30:00Z'),
  timeZone: 'America/Edmonton',
} as const;

describe('the mail of an invitation', () => {
  it.each([
    ['en', 'until November 30, 2026 at 4:30 p.m. MST.'],
    ['fr', 'jusqu’au 30 novembre 2026'],
  ] as const)('says in %s until when the link works, with the time zone', (locale, words) => {
    const [limit = ''] = composeInvitationMail({ ...invited, locale }).closing;
    expect(limit.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(words);
    expect(limit).toMatch(/(?:MST|HNR)\.$/);
  });
});
