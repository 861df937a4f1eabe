import type { JSX } from 'react';
import { Layout } from '../design/layout';
import { messages, type Locale } from '../locales/messages';

type Trouble = 'missing' | 'busy' | 'fault';

/** Said kindly: the page is not there, too much was asked for, or we cannot show it just now. */
export const TroublePage = ({ locale, kind }: { readonly locale: Locale; readonly kind: Trouble }): JSX.Element => {
  const text = messages[locale];
  const { heading, lead } = {
    missing: { heading: text.missingHeading, lead: text.missingText },
    busy: { heading: text.busyHeading, lead: text.busyText },
    fault: { heading: text.faultHeading, lead: text.faultText },
  }[kind];
  return (
    <Layout locale={locale} title={heading}>
      <h1>{heading}</h1>
      <p className="lead">{lead}</p>
      <p>
        <a href={`/${locale}`}>{text.backToStart}</a>
      </p>
    </Layout>
  );
};
