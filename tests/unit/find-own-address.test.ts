import { describe, expect, it } from '@jest/globals';
import { findOwnAddress } from '../../src/plugins/portal/web/client/session/own-address';

describe('where a page leads on to', () => {
  const here = 'https://luminous.example';

  it.each(['/en/home', '/fr/people?team=northern', `${here}/en/keys`])('is %s, a page of ours', (wanted) => {
    expect(findOwnAddress(wanted, here)).toBe(wanted.replace(here, ''));
  });

  it.each([
    null,
    '',
    '/',
    '/en',
    '/en/',
    '/admin',
    '/en/../admin',
    '/en/..//evil.example',
    '//evil.example/en/home',
    '/\\evil.example/en/home',
    '\t//evil.example/en/home',
    'https://evil.example/en/home',
    'https://luminous.example@evil.example/en/home',
    'javascript:alert(1)//en/home',
  ])('is never %j', (wanted) => {
    expect(findOwnAddress(wanted, here)).toBeNull();
  });
});
