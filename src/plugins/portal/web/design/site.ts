import { createContext } from 'react';
import type { NavigationItem, PageNotice } from '../../contracts/content';

/** What stands around every public page. */
export interface SiteFacts {
  readonly navigation: readonly NavigationItem[];
  readonly notices: readonly PageNotice[];
}

export const bare: SiteFacts = { navigation: [], notices: [] };

export const Site = createContext<SiteFacts>(bare);
