import type { JSX } from 'react';
import type { Block } from '../../contracts/content';
import { CallToAction } from './call-to-action';
import { Callout } from './callout';
import { Downloads } from './downloads';
import type { Facts } from './facts';
import { Glossary } from './glossary';
import { Hero } from './hero';
import { PeopleToContact } from './people-to-contact';
import { PictureBlock } from './picture';
import { Prose } from './prose';
import { StatusBoard } from './status-board';

export const BlockView = ({ block, facts }: { readonly block: Block; readonly facts: Facts }): JSX.Element => {
  switch (block.__component) {
    case 'portal.hero':
      return <Hero block={block} />;
    case 'portal.prose':
      return <Prose block={block} />;
    case 'portal.picture':
      return <PictureBlock block={block} />;
    case 'portal.status-board':
      return <StatusBoard block={block} facts={facts} />;
    case 'portal.call-to-action':
      return <CallToAction block={block} />;
    case 'portal.people-to-contact':
      return <PeopleToContact block={block} locale={facts.locale} />;
    case 'portal.downloads':
      return <Downloads block={block} locale={facts.locale} />;
    case 'portal.callout':
      return <Callout block={block} />;
    case 'portal.glossary':
      return <Glossary block={block} terms={facts.terms} />;
  }
};
