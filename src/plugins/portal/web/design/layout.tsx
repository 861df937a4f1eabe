import { useContext, type JSX, type ReactNode } from 'react';
import { messages, type Locale } from '../locales/messages';
import { Built } from './built-files';
import { Described } from './described';
import { Navigation } from './navigation';
import { Site } from './site';
import { designTokens } from '../../../../lib/design-tokens';

const { colour } = designTokens;

interface LayoutProps {
  readonly locale: Locale;
  readonly title: string;
  readonly children: ReactNode;
  /** Of a page that a script fills: its address below the language. Pages without are complete as they are. */
  readonly filledAt?: string;
  /** Of a page that a link in a mail leads to, with a form that needs no script: its address below the language. */
  readonly formAt?: string;
  /** For searches, and where the page is passed on. */
  readonly summary?: string;
  /** Where the same page stands in each language, with the language; the start page where nothing is said. */
  readonly addresses?: Readonly<Record<Locale, string>>;
}

const Mark = () => (
  <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
    <circle cx="14" cy="14" r="5" fill={colour.light} />
    <path d="M2 20c4-4 8-4 12 0s8 4 12 0" fill="none" stroke={colour.light} strokeWidth="2.5" strokeLinecap="round" />
  </svg>
);

const Languages = ({ locale, addresses }: { readonly locale: Locale; readonly addresses: Readonly<Record<Locale, string>> }) => (
  <nav aria-label={messages[locale].languages}>
    <ul>
      {(['en', 'fr'] as const).map((other) => (
        <li key={other}>
          <a href={addresses[other]} lang={other} hrefLang={other} {...(other === locale ? { 'aria-current': 'true' as const } : {})}>
            {messages[other].localeName}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

type HeadProps = { readonly [Name in 'summary' | 'addresses' | 'filledAt' | 'formAt']: LayoutProps[Name] | undefined } & Pick<
  LayoutProps,
  'locale' | 'title'
>;

const Head = ({ locale, title, summary, addresses, filledAt, formAt }: HeadProps): JSX.Element => {
  const files = useContext(Built);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – Luminous`}</title>
      {summary === undefined ? null : <Described locale={locale} title={title} summary={summary} addresses={addresses} />}
      {formAt === undefined ? null : <meta name="robots" content="noindex, nofollow" />}
      <link rel="stylesheet" href={files.pageStyles} />
      {(filledAt ?? formAt) === undefined ? null : <link rel="stylesheet" href={files.formStyles} />}
      {filledAt === undefined ? null : <script type="module" src={files.script} />}
    </head>
  );
};

/** The frame of every page. */
export const Layout = ({ locale, title, children, filledAt, formAt, summary, addresses }: LayoutProps): JSX.Element => {
  const text = messages[locale];
  const { navigation, notices } = useContext(Site);
  const address = filledAt ?? formAt;
  return (
    <html lang={locale}>
      <Head {...{ locale, title, summary, addresses, filledAt, formAt }} />
      <body>
        <a className="skip" href="#content">
          {text.skipToContent}
        </a>
        <header>
          <div className="wrap">
            <a className="brand" href={`/${locale}`}>
              <Mark /> Luminous
            </a>
            <div className="ways">
              <Languages locale={locale} addresses={addresses ?? { en: `/en${address ?? ''}`, fr: `/fr${address ?? ''}` }} />
              {filledAt === undefined ? <a href={`/${locale}/sign-in`}>{text.signIn}</a> : null}
            </div>
          </div>
        </header>
        <Navigation locale={locale} items={navigation} here={addresses?.[locale]} />
        <main id="content" className="wrap">
          {notices.map(({ documentId, tone, text: said }) => (
            <p key={documentId} className={tone === 'warning' ? 'notice grave-notice' : 'notice'}>
              {said}
            </p>
          ))}
          {children}
        </main>
        <footer>
          <div className="wrap">
            <p>{text.licence}</p>
            <p>
              <a href="/documentation">{text.forIntegrators}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
};
