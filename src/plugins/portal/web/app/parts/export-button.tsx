import type { JSX } from 'react';
import type { ExportFormatName } from '../../../../../api/export/contracts/index';
import { client } from '../api/client';
import type { operations } from '../api/schema';
import { resultsText } from '../locales/results';
import { DownloadButton } from './download-button';

type ExportQuery = NonNullable<operations['exportResults']['parameters']['query']>;

interface ExportButtonProps {
  readonly label: string;
  readonly query: ExportQuery & { readonly format: ExportFormatName };
}

const endings: Readonly<Record<ExportFormatName, string>> = { csv: 'csv', xlsx: 'xlsx', geojson: 'geojson', 'ds-wqx': 'csv' };

/** All results that pass the filters, as a file; without what a format cannot tell, where the reader says so. */
export const ExportButton = ({ label, query }: ExportButtonProps): JSX.Element => {
  const fetchResults = (omit: 'true' | 'false') => async () =>
    client.GET('/exports/results', { params: { query: { ...query, omit } }, parseAs: 'stream' });
  return (
    <DownloadButton
      label={label}
      name={`results.${endings[query.format]}`}
      fetchFile={fetchResults('false')}
      instead={{ of: 'export.not-expressible', label: resultsText.omit, fetchFile: fetchResults('true') }}
    />
  );
};
