import type { JSX } from 'react';
import type { Block, BlockOf } from '../../contracts/content';
import { CallToAction } from './call-to-action';
import { Callout } from './callout';
import { Downloads } from './downloads';
import type { Facts } from './facts';
import { Glossary } from './glossary';
import { Hero } from './hero';
import { MapBlock } from './map';
import { Methods } from './methods';
import { PeopleToContact } from './people-to-contact';
import { PictureBlock } from './picture';
import { Prose } from './prose';
import { StatusBoard } from './status-board';
import { Trend } from './trend';

type Name = Block['__component'];

/** How each kind of block is drawn. */
const views: { readonly [Kind in Name]: (block: BlockOf<Kind>, facts: Facts) => JSX.Element } = {
  'portal.hero': (block) => <Hero block={block} />,
  'portal.prose': (block) => <Prose block={block} />,
  'portal.picture': (block) => <PictureBlock block={block} />,
  'portal.status-board': (block, facts) => <StatusBoard block={block} facts={facts} />,
  'portal.map': (block, facts) => <MapBlock block={block} facts={facts} />,
  'portal.call-to-action': (block) => <CallToAction block={block} />,
  'portal.people-to-contact': (block, { locale }) => <PeopleToContact block={block} locale={locale} />,
  'portal.downloads': (block, { locale }) => <Downloads block={block} locale={locale} />,
  'portal.callout': (block) => <Callout block={block} />,
  'portal.glossary': (block, { terms }) => <Glossary block={block} terms={terms} />,
  'portal.methods': (block, facts) => <Methods block={block} facts={facts} />,
  'portal.trend': (block, facts) => <Trend block={block} facts={facts} />,
};

const draw = <Kind extends Name>(kind: Kind, block: BlockOf<Kind>, facts: Facts): JSX.Element => views[kind](block, facts);

export const BlockView = ({ block, facts }: { readonly block: Block; readonly facts: Facts }): JSX.Element =>
  draw(block.__component, block, facts);
