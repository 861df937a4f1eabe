import type { JSX } from 'preact';
import { Layout } from '../design/layout';
import { messages, type Locale } from '../locales/messages';

/** Said kindly: the page is not there, or we cannot show it just now. */
export const TroublePage = ({ locale, kind }: { readonly locale: Locale; readonly kind: 'missing' | 'fault' }): JSX.Element => {
  const text = messages[locale];
  const heading = kind === 'missing' ? text.missingHeading : text.faultHeading;
  return (
    <Layout locale={locale} title={heading}>
      <h1>{heading}</h1>
      <p class="lead">{kind === 'missing' ? text.missingText : text.faultText}</p>
      <p>
        <a href={`/${locale}`}>{text.backToStart}</a>
      </p>
    </Layout>
  );
};
