import { createContext } from 'react';
import type { NavigationItem, PageNotice } from '../../contracts/content';
import type { Look } from '../../contracts/look';
import type { Island } from './built-files';

/** What stands around every public page. */
export interface SiteFacts {
  readonly navigation: readonly NavigationItem[];
  readonly notices: readonly PageNotice[];
  /** The customer's; null: ours. */
  readonly look: Look | null;
  /** What addresses begin with where the page is passed on. */
  readonly publicUrl: string;
  /** The scripts that its blocks need; most pages need none. */
  readonly islands: readonly Island[];
}

export const bare: SiteFacts = { navigation: [], notices: [], look: null, publicUrl: '', islands: [] };

export const Site = createContext<SiteFacts>(bare);
