import './zod-without-eval';
import { settleLanguage } from './language';
import { takeToken } from './session/link-token';
import { linkPages } from './session/link-pages';

/** Before anything else looks at the address: the secret of a link is taken out of it, and the language is settled, in which texts are read. */
const page = linkPages.find((name) => location.pathname === `/app/${name}`);
if (page !== undefined) takeToken(page);
settleLanguage();
void import('./start').then(({ start }) => {
  start();
});
