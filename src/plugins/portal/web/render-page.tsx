import type { JSX } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Built, type BuiltFiles } from './design/built-files';
import { Site, type SiteFacts } from './design/site';

/** A whole document. It is complete as it is: nothing of it is drawn again in the browser. */
export const renderPage = (page: JSX.Element, files: BuiltFiles, site: SiteFacts): string =>
  `<!doctype html>${renderToStaticMarkup(
    <Built.Provider value={files}>
      <Site.Provider value={site}>{page}</Site.Provider>
    </Built.Provider>,
  )}`;
