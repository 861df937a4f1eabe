import type { JSX } from 'react';
import { resultsText } from '../../locales/results';
import { ExportButton } from '../../parts/export-button';
import type { ResultsSearch } from '../../routes/data-search';
import { filterOf } from './use-results';

interface ResultExportsProps {
  readonly team: string;
  readonly search: ResultsSearch;
}

export const ResultExports = ({ team, search }: ResultExportsProps): JSX.Element => (
  <section aria-labelledby="exports">
    <h2 id="exports">{resultsText.exportTitle}</h2>
    <p className="soft">{resultsText.exportLead}</p>
    <div className="deeds">
      {(['csv', 'xlsx', 'geojson', 'ds-wqx'] as const).map((format) => (
        <ExportButton key={format} label={resultsText.formats[format]} query={{ ...filterOf(search), team, format }} />
      ))}
    </div>
  </section>
);
