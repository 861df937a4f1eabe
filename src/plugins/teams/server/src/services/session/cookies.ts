import type { Core } from '@strapi/types';
import { settings } from '../../../../../../lib/settings';

/**
 * A person's session lives in two cookies that no script can read: the access token, good for minutes, and the refresh token, which only
 * the routes below /api/session get to see. Over HTTPS their names make browsers refuse them from anywhere else.
 */
const isSecure = (strapi: Core.Strapi): boolean => settings(strapi).publicUrl.startsWith('https:');

export const accessCookie = (strapi: Core.Strapi): string => (isSecure(strapi) ? '__Host-lum_access' : 'lum_access');
export const refreshCookie = (strapi: Core.Strapi): string => (isSecure(strapi) ? '__Secure-lum_refresh' : 'lum_refresh');

const refreshPath = '/api/session';

interface Tokens {
  readonly access: string;
  readonly refresh: string;
  readonly endsAt: Date;
}

const cookie = (strapi: Core.Strapi, name: string, value: string, attributes: string): string =>
  `${name}=${value}; ${attributes}; HttpOnly${isSecure(strapi) ? '; Secure' : ''}`;

/** Lax, so that a link in a mail finds its reader signed in; the other cookie leaves no page of ours. */
export const sessionCookies = (strapi: Core.Strapi, { access, refresh, endsAt }: Tokens): readonly string[] => {
  const until = `Expires=${endsAt.toUTCString()}`;
  return [
    cookie(strapi, accessCookie(strapi), access, `Path=/; ${until}; SameSite=Lax`),
    cookie(strapi, refreshCookie(strapi), refresh, `Path=${refreshPath}; ${until}; SameSite=Strict`),
  ];
};

export const noCookies = (strapi: Core.Strapi): readonly string[] => [
  cookie(strapi, accessCookie(strapi), '', 'Path=/; Max-Age=0; SameSite=Lax'),
  cookie(strapi, refreshCookie(strapi), '', `Path=${refreshPath}; Max-Age=0; SameSite=Strict`),
];

/** RFC 6265; undefined when the cookie is not among them. */
export const readCookie = (header: string | undefined, name: string): string | undefined => {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('=', 2));
  return pairs.find(([key]) => key === name)?.[1];
};
