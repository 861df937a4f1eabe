/**
 * The request scope and the problem formatter stand before all of these: src/index.ts installs them at registration.
 * Imports go past the body parser, whatever their type: see src/lib/upload.ts.
 */
export default [
  'strapi::errors',
  'global::problems',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          upgradeInsecureRequests: null,
        },
      },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    },
  },
  { name: 'strapi::cors', config: { origin: [], keepHeaderOnError: true } },
  'strapi::query',
  { name: 'strapi::body', config: { text: false, jsonLimit: '1mb', formLimit: '56kb' } },
  'strapi::session',
  { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
  'strapi::public',
];
