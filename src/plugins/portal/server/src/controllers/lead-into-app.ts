import type { Context } from 'koa';
import { z } from 'zod';
import { TeamSlug } from '../../../../teams/contracts';
import type { Locale } from '../../../web/locales/messages';

/** Where links lead that are in mails and notifications, by what stands behind the language. */
const doors = ['sign-in', 'invitation', 'forgotten-password', 'new-password', 'checkpoint-mails', 'account'] as const;
const pagesOfTeams = ['home', 'inbox', 'people', 'keys', 'sharing', 'notification-settings'] as const;

export const leadingPages = [...doors, ...pagesOfTeams];
type LeadingPage = (typeof leadingPages)[number];

const kept = { open: z.string().regex(/^[a-z0-9]{1,64}$/), to: z.string().regex(/^\/app(?:\/[\w./?=&%-]{0,500})?$/) };

const composeAddress = (page: LeadingPage, team: string | undefined, query: URLSearchParams): string => {
  if (doors.some((door) => door === page)) return `/app/${page}?${query.toString()}`;
  if (team !== undefined) return `/app/teams/${team}/${page === 'home' ? 'overview' : page}?${query.toString()}`;
  if (page !== 'home') query.set('to', page);
  return `/app?${query.toString()}`;
};

/** What stands behind a # goes along: browsers see to that. */
export const leadIntoApp =
  (locale: Locale, page: LeadingPage) =>
  (ctx: Context): void => {
    const query = new URLSearchParams({ lang: locale });
    for (const [name, schema] of Object.entries(kept)) {
      const { data } = schema.safeParse(ctx.query[name]);
      if (data !== undefined) query.set(name, data);
    }
    ctx.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    ctx.redirect(composeAddress(page, TeamSlug.safeParse(ctx.query['team']).data, query));
  };
