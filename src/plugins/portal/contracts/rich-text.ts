import { z } from 'zod';

/** Strapi's rich text as its editor stores it. What an editor of a later release adds is left out, not refused. */

const Leaf = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  code: z.boolean().optional(),
});
export type Leaf = z.infer<typeof Leaf>;

const Link = z.object({ type: z.literal('link'), url: z.string(), children: z.array(Leaf) });

const known = <S extends z.ZodType>(schema: S) =>
  z.array(z.unknown()).transform((nodes): z.output<S>[] => nodes.flatMap((node) => schema.safeParse(node).data ?? []));

const Inline = z.discriminatedUnion('type', [Leaf, Link]);
export type Inline = z.infer<typeof Inline>;

const ListItem = z.object({ type: z.literal('list-item'), children: known(Inline) });

export interface List {
  readonly type: 'list';
  readonly format: 'ordered' | 'unordered';
  readonly children: readonly (z.infer<typeof ListItem> | List)[];
}

const List: z.ZodType<List> = z.object({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  get children() {
    return known(z.union([ListItem, List]));
  },
});

const Node = z.union([
  z.object({ type: z.literal('paragraph'), children: known(Inline) }),
  z.object({ type: z.literal('heading'), level: z.int().min(1).max(6), children: known(Inline) }),
  z.object({ type: z.literal('quote'), children: known(Inline) }),
  List,
]);
export type RichNode = z.infer<typeof Node>;

export const RichText = known(Node);
