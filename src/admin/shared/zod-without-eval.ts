import { config } from 'zod';

/** The panel's content security policy forbids `eval`; zod would try it once and the browser would report it. Import this before any schema. */
config({ jitless: true });
