import { env } from './env';

export default {
  host: env.HOST,
  port: env.PORT,
  url: env.PUBLIC_URL,
  proxy: { koa: env.TRUST_PROXY },
  app: { keys: env.APP_KEYS },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
  http: { serverOptions: { keepAliveTimeout: 75_000, requestTimeout: 600_000 } },
};
