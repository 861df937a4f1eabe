import path from 'node:path';
import { env } from './env';

/** Order is load order: each plugin may use those above it. */
const local = (name: string) => ({ enabled: true, resolve: path.resolve(__dirname, '../src/plugins', name) });

/** In seconds. The access token lives shortly; who does nothing for two weeks signs in again, and everybody does after a month. */
const sessions = { accessTokenLifespan: 300, idleRefreshTokenLifespan: 14 * 86_400, maxRefreshTokenLifespan: 30 * 86_400 };

/** In milliseconds. They stand in the address, because beside one nodemailer passes over everything else; its own go up to ten minutes. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

const withPatience = (smtpUrl: string): string => {
  const url = new URL(smtpUrl);
  for (const [name, ms] of Object.entries(patience)) if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  return url.href;
};

export default {
  'users-permissions': { enabled: true, config: { jwtSecret: env.JWT_SECRET, jwtManagement: 'refresh', sessions } },
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: { url: withPatience(env.SMTP_URL) },
      settings: { defaultFrom: env.MAIL_FROM, defaultReplyTo: env.SUPPORT_EMAIL },
    },
  },
  audit: local('audit'),
  teams: local('teams'),
  notifications: local('notifications'),
  reports: local('reports'),
  portal: local('portal'),
  documentation: {
    enabled: true,
    config: { info: { version: '1.0.0', title: 'Luminous API' }, 'x-strapi-config': { plugins: [] } },
  },
};
