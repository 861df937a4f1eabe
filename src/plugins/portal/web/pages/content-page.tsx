import type { JSX } from 'react';
import type { Page } from '../../contracts/content';
import { BlockView } from '../blocks/block';
import type { Facts } from '../blocks/facts';
import { Layout } from '../design/layout';
import { messages, type Locale } from '../locales/messages';

interface ContentPageProps {
  readonly page: Page;
  readonly facts: Facts;
  /** Where the same page stands in each language; the start page where it is not translated. */
  readonly addresses: Readonly<Record<Locale, string>>;
  /** Not published yet, and so said. */
  readonly isDraft?: boolean;
}

/** A page as staff have put it together. Its first heading is the hero's; without one, its title. */
export const ContentPage = ({ page, facts, addresses, isDraft = false }: ContentPageProps): JSX.Element => (
  <Layout locale={facts.locale} title={page.title} summary={page.summary} addresses={addresses}>
    {isDraft ? <p className="notice">{messages[facts.locale].draft}</p> : null}
    {page.blocks.some(({ __component: kind }) => kind === 'portal.hero') ? null : <h1>{page.title}</h1>}
    {page.blocks.map((block) => (
      <BlockView key={`${block.__component} ${String(block.id)}`} block={block} facts={facts} />
    ))}
  </Layout>
);
