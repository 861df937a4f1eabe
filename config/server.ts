import { env } from './env';

export default {
  host: env.HOST,
  port: env.PORT,
  url: env.PUBLIC_URL,
  // Each proxy adds whom it saw at the end of X-Forwarded-For; what stands before that, the sender has made up.
  proxy: { koa: env.TRUST_PROXY, maxIpsCount: env.PROXY_COUNT },
  app: { keys: env.APP_KEYS },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
  http: { serverOptions: { keepAliveTimeout: 75_000, requestTimeout: 600_000 } },
};
