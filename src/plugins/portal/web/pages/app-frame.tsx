import { useContext, type JSX } from 'react';
import { Built } from '../design/built-files';
import { messages, type Locale } from '../locales/messages';

/** What web/app fills: the same for everybody. */
export const AppFrame = ({ locale, supportEmail }: { readonly locale: Locale; readonly supportEmail: string }): JSX.Element => {
  const files = useContext(Built);
  const { loading, needsScript } = messages[locale];
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="support" content={supportEmail} />
        <title>Luminous</title>
        <link rel="stylesheet" href={files.pageStyles} />
        <link rel="stylesheet" href={files.appStyles} />
        <script type="module" src={files.app} />
      </head>
      <body>
        <div id="app">
          <p className="soft loading">{loading}</p>
        </div>
        <noscript>
          <main className="wrap">
            <p className="notice">{needsScript}</p>
          </main>
        </noscript>
      </body>
    </html>
  );
};
