import type { ComponentChildren, JSX } from 'preact';
import { messages, type Locale } from '../locales/messages';
import { formStyles } from './form-styles';
import { styles } from './styles';

interface LayoutProps {
  readonly locale: Locale;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Of a page that a script fills: its address below the language. Pages without are complete as they are. */
  readonly filledAt?: string;
  /** Of a page that a link in a mail leads to, with a form that needs no script: its address below the language. */
  readonly formAt?: string;
}

const Mark = () => (
  <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
    <circle cx="14" cy="14" r="5" fill="#7ff0d4" />
    <path d="M2 20c4-4 8-4 12 0s8 4 12 0" fill="none" stroke="#7ff0d4" stroke-width="2.5" stroke-linecap="round" />
  </svg>
);

const Languages = ({ locale, address }: { readonly locale: Locale; readonly address: string }) => (
  <nav aria-label={messages[locale].languages}>
    <ul>
      {(['en', 'fr'] as const).map((other) => (
        <li key={other}>
          <a href={`/${other}${address}`} lang={other} hreflang={other} {...(other === locale ? { 'aria-current': 'true' as const } : {})}>
            {messages[other].localeName}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The frame of every page. */
export const Layout = ({ locale, title, children, filledAt, formAt }: LayoutProps): JSX.Element => {
  const text = messages[locale];
  const address = filledAt ?? formAt;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Luminous`}</title>
        {formAt === undefined ? null : <meta name="robots" content="noindex, nofollow" />}
        <style dangerouslySetInnerHTML={{ __html: address === undefined ? styles : styles + formStyles }} />
        {filledAt === undefined ? null : <script type="module" src="/portal/app.js" />}
      </head>
      <body>
        <a class="skip" href="#content">
          {text.skipToContent}
        </a>
        <header>
          <div class="wrap">
            <a class="brand" href={`/${locale}`}>
              <Mark /> Luminous
            </a>
            <div class="ways">
              <Languages locale={locale} address={address ?? ''} />
              {filledAt === undefined ? <a href={`/${locale}/sign-in`}>{text.signIn}</a> : null}
            </div>
          </div>
        </header>
        <main id="content" class="wrap">
          {children}
        </main>
        <footer>
          <div class="wrap">
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
