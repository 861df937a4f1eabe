import type { JSX } from 'react';
import { Layout } from '../design/layout';
import { frameTexts, type FilledPage } from '../locales/filled-pages';
import type { Locale } from '../locales/messages';

interface FrameProps {
  readonly locale: Locale;
  readonly page: FilledPage;
  /** What stays in the address when the language changes, with its question mark. */
  readonly query: string;
}

/** The frame of a page that web/client fills. */
export const FilledPageFrame = ({ locale, page, query }: FrameProps): JSX.Element => {
  const { titles, loading, needsScript } = frameTexts[locale];
  return (
    <Layout locale={locale} title={titles[page]} filledAt={`/${page}${query}`}>
      <div id="app" data-page={page}>
        <h1>{titles[page]}</h1>
        <p className="soft loading">{loading}</p>
      </div>
      <noscript>
        <p className="notice">{needsScript}</p>
      </noscript>
    </Layout>
  );
};
