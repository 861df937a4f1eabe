import { eventually, type App } from './app';

interface PublicPage {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What everybody reads at an address once it is as wanted: pages that are kept hear of a change shortly after it is made, not before. */
export const pageOnce = async (app: App, address: string, isWanted: (html: string) => boolean): Promise<PublicPage> =>
  eventually(
    async () => {
      const { text, headers } = (await app.request().get(address).set('Accept', 'text/html')) as PublicPage;
      return isWanted(text) ? { text, headers } : undefined;
    },
    { what: `the page wanted at ${address}` },
  );
