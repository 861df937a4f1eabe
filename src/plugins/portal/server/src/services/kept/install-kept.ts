import type { Core } from '@strapi/types';
import { listenForChanges, type ChangeListener } from './listen-for-changes';
import { ChangeCache } from './change-cache';
import type { KeptPage } from './encode-page';

const registryName = 'luminous.kept';

interface Kept {
  /** Whole pages, by address. */
  readonly pages: ChangeCache<KeptPage>;
  /** What staff have written: it changes seldom, and reading it takes most of the time that a page takes. */
  readonly content: ChangeCache<{ readonly read: unknown }>;
}

export const installKept = (strapi: Core.Strapi): void => {
  const all: Kept = { pages: new ChangeCache(), content: new ChangeCache() };
  strapi.add(registryName, () => all);
};

export const kept = (strapi: Core.Strapi): Kept => strapi.get(registryName);

/** Keeps what was made for as long as changes are heard of. */
export const startKeeping = (strapi: Core.Strapi): ChangeListener => {
  const { pages, content } = kept(strapi);
  return listenForChanges(strapi, {
    onOpen: () => {
      content.open();
      pages.open();
    },
    onChange: (of) => {
      if (of === 'content') content.forget();
      pages.forget();
    },
    onClosed: () => {
      content.close();
      pages.close();
    },
  });
};
