import type { JSX } from 'react';
import { client } from '../../api/client';
import { locale } from '../../here';
import { recordText } from '../../locales/record';
import { DownloadButton } from '../../parts/download-button';
import { EventFiles } from '../history/take-events';
import type { RecordAddress } from './record-address';

/** The record's whole history as a file: to be read, or for programs. */
export const TakeRecord = ({ record: { team, type, key } }: { readonly record: RecordAddress }): JSX.Element => (
  <section aria-labelledby="take">
    <h2 id="take">{recordText.take}</h2>
    <p className="soft">{recordText.takeLead}</p>
    <div className="downloads">
      <DownloadButton
        label={recordText.pdf}
        name="history.pdf"
        fetchFile={async () =>
          client.GET('/ledger/records/{type}/{key}/history/export', {
            params: { path: { type, key }, query: { team, lang: locale } },
            parseAs: 'stream',
          })
        }
      />
      <EventFiles query={{ team, type, key }} />
    </div>
  </section>
);
