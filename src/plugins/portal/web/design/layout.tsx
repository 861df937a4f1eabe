import { useContext, type JSX, type ReactNode } from 'react';
import { messages, type Locale } from '../locales/messages';
import { Brand } from './brand';
import { Built } from './built-files';
import { Described } from './described';
import { lookAddress } from './look-address';
import { Navigation } from './navigation';
import { Site } from './site';

interface LayoutProps {
  readonly locale: Locale;
  readonly title: string;
  readonly children: ReactNode;
  /** Of a page that a link in a mail leads to, with a form that needs no script: its address below the language. */
  readonly formAt?: string;
  /** For searches, and where the page is passed on. */
  readonly summary?: string;
  /** Where the same page stands in each language, with the language; the start page where nothing is said. */
  readonly addresses?: Readonly<Record<Locale, string>>;
}

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

type HeadProps = { readonly [Name in 'summary' | 'addresses' | 'formAt']: LayoutProps[Name] | undefined } & Pick<
  LayoutProps,
  'locale' | 'title'
>;

const Head = ({ locale, title, summary, addresses, formAt }: HeadProps): JSX.Element => {
  const files = useContext(Built);
  const { look, islands } = useContext(Site);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · Luminous`}</title>
      {summary === undefined || addresses === undefined ? null : (
        <Described locale={locale} title={title} summary={summary} addresses={addresses} />
      )}
      {formAt === undefined ? null : <meta name="robots" content="noindex, nofollow" />}
      <link rel="stylesheet" href={files.pageStyles} />
      {look === null ? null : <link rel="stylesheet" href={lookAddress(look)} />}
      {formAt === undefined ? null : <link rel="stylesheet" href={files.formStyles} />}
      {islands.map((island) => (
        <script key={island} type="module" src={files.islands[island]} />
      ))}
    </head>
  );
};

/** The frame of every page. */
export const Layout = ({ locale, title, children, formAt, summary, addresses }: LayoutProps): JSX.Element => {
  const text = messages[locale];
  const { navigation, notices, look } = useContext(Site);
  return (
    <html lang={locale}>
      <Head {...{ locale, title, summary, addresses, formAt }} />
      <body>
        <a className="skip" href="#content">
          {text.skipToContent}
        </a>
        <header>
          <div className="wrap">
            <Brand locale={locale} look={look} />
            <div className="ways">
              <Languages locale={locale} addresses={addresses ?? { en: `/en${formAt ?? ''}`, fr: `/fr${formAt ?? ''}` }} />
              <a href={`/${locale}/sign-in`}>{text.signIn}</a>
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
