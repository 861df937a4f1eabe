import { z } from 'zod';
import { RichText } from './rich-text';

/** What staff write, as the content types of this plugin hold it. Read from Strapi, so whatever is not filled in is null. */

const Text = z.string();
const MaybeText = z.string().nullable();

export const Picture = z.object({
  url: Text,
  width: z.int().nullable(),
  height: z.int().nullable(),
});

const File = z.object({
  id: z.union([z.int(), z.string()]),
  url: Text,
  name: Text,
  ext: MaybeText,
  /** In kilobytes of a thousand bytes, as Strapi stores it. */
  size: z.number(),
});

export const ContactPoint = z.object({
  documentId: Text,
  name: Text,
  role: MaybeText,
  phone: MaybeText,
  email: MaybeText,
  hours: MaybeText,
});

export type ContactPoint = z.infer<typeof ContactPoint>;

const tone = z.enum(['information', 'warning']);
const head = { id: z.union([z.int(), z.string()]) };

export const Block = z.discriminatedUnion('__component', [
  z.object({
    ...head,
    __component: z.literal('portal.hero'),
    heading: Text,
    lead: MaybeText,
    actionLabel: MaybeText,
    actionAddress: MaybeText,
  }),
  z.object({ ...head, __component: z.literal('portal.prose'), heading: MaybeText, text: RichText }),
  z.object({ ...head, __component: z.literal('portal.picture'), image: Picture, alternativeText: Text, caption: MaybeText }),
  z.object({ ...head, __component: z.literal('portal.status-board'), heading: Text, intro: MaybeText }),
  z.object({ ...head, __component: z.literal('portal.map'), heading: Text, intro: MaybeText }),
  z.object({ ...head, __component: z.literal('portal.call-to-action'), text: Text, label: Text, address: Text }),
  z.object({ ...head, __component: z.literal('portal.people-to-contact'), heading: Text, contacts: z.array(ContactPoint) }),
  z.object({ ...head, __component: z.literal('portal.downloads'), heading: Text, files: z.array(File).nullable() }),
  z.object({ ...head, __component: z.literal('portal.callout'), tone, text: Text }),
  z.object({ ...head, __component: z.literal('portal.glossary'), heading: Text }),
  z.object({ ...head, __component: z.literal('portal.methods'), heading: Text }),
  z.object({
    ...head,
    __component: z.literal('portal.trend'),
    heading: Text,
    intro: MaybeText,
    teamSlug: Text,
    stationCode: Text,
  }),
]);
export type Block = z.infer<typeof Block>;
export type BlockOf<Name extends Block['__component']> = Extract<Block, { __component: Name }>;

export const Page = z.object({
  documentId: Text,
  locale: z.enum(['en', 'fr']),
  title: Text,
  slug: Text,
  summary: Text,
  /** The team whose look it has; that of all pages where it is left out. */
  lookOf: MaybeText,
  blocks: z.array(Block),
});
export type Page = z.infer<typeof Page>;

export const PageNotice = z.object({ documentId: Text, text: Text, tone });
export type PageNotice = z.infer<typeof PageNotice>;

export const GlossaryTerm = z.object({ documentId: Text, term: Text, meaning: Text });
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

export const MethodDescription = z.object({
  documentId: Text,
  name: Text,
  methodCode: Text,
  summary: RichText,
  canSee: Text,
  goodFor: MaybeText,
  limits: Text,
  changes: z.array(z.object({ id: head.id, day: Text, text: Text })),
});
export type MethodDescription = z.infer<typeof MethodDescription>;

export const NavigationItem = z.object({ label: Text, address: Text });
export type NavigationItem = z.infer<typeof NavigationItem>;
