import { describe, expect, it } from '@jest/globals';
import { findOwnAddress } from '../../src/plugins/portal/web/app/session/own-address';

describe('where a page leads on to', () => {
  const here = 'https://luminous.example';

  it.each(['/app', '/app/teams/northern/people?role=owner', `${here}/app/account`])('is %s, a page of ours', (wanted) => {
    expect(findOwnAddress(wanted, here)).toBe(wanted.replace(here, ''));
  });

  it.each([
    null,
    '',
    '/',
    '/en',
    '/appetite',
    '/en/home',
    '/admin',
    '/app/../admin',
    '/app/..//evil.example',
    '//evil.example/app',
    '/\\evil.example/app',
    '\t//evil.example/app',
    'https://evil.example/app',
    'https://luminous.example@evil.example/app',
    'javascript:alert(1)//app',
  ])('is never %j', (wanted) => {
    expect(findOwnAddress(wanted, here)).toBeNull();
  });
});
