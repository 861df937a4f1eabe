import type { JSX } from 'react';
import type { Locale } from '../locales/messages';

interface DescribedProps {
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
  readonly addresses: Readonly<Record<Locale, string>> | undefined;
}

/** For searches, and for cards where the page is passed on. */
export const Described = ({ locale, title, summary, addresses }: DescribedProps): JSX.Element => (
  <>
    <meta name="description" content={summary} />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={summary} />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="Luminous" />
    <meta property="og:locale" content={`${locale}_CA`} />
    {addresses === undefined
      ? null
      : (['en', 'fr'] as const).map((other) => <link key={other} rel="alternate" hrefLang={other} href={addresses[other]} />)}
  </>
);
