import { config } from 'zod';

/** The policy of these pages forbids `eval`; zod would try it once and the browser would report it. Import this before any schema. */
config({ jitless: true });
