import { useContext, type JSX } from 'react';
import { messages, type Locale } from '../locales/messages';
import { Site } from './site';

interface DescribedProps {
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
  /** Where the same page stands in each language. */
  readonly addresses: Readonly<Record<Locale, string>>;
}

/** As large as the services that show cards ask for; drawn from docs/images/social-card.svg. */
const card = { address: '/social-card.png', width: 1200, height: 630 } as const;

/** For searches, and for cards where the page is passed on: they want whole addresses. */
export const Described = ({ locale, title, summary, addresses }: DescribedProps): JSX.Element => {
  const { look, publicUrl } = useContext(Site);
  const address = `${publicUrl}${addresses[locale]}`;
  return (
    <>
      <meta name="description" content={summary} />
      <link rel="canonical" href={address} />
      {(['en', 'fr'] as const).map((other) => (
        <link key={other} rel="alternate" hrefLang={other} href={`${publicUrl}${addresses[other]}`} />
      ))}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={summary} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={look?.name ?? 'Luminous'} />
      <meta property="og:locale" content={`${locale}_CA`} />
      <meta property="og:image" content={`${publicUrl}${card.address}`} />
      <meta property="og:image:width" content={String(card.width)} />
      <meta property="og:image:height" content={String(card.height)} />
      <meta property="og:image:alt" content={messages[locale].cardAlt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
};
