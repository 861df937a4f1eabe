import type { Locale } from '../../../web/locales/messages';

/** A page as a new installation has it. Staff change every word of it. */
export interface PageSeed {
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly blocks: readonly { readonly __component: `portal.${string}`; readonly [field: string]: unknown }[];
}

export type InBoth<T> = Readonly<Record<Locale, T>>;
