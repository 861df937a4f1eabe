import type { JSX } from 'react';
import { client } from '../../api/client';
import { historyText } from '../../locales/history';
import { DownloadButton } from '../../parts/download-button';
import type { EventQuery } from './to-query';

const fetchEvents = (query: EventQuery & { readonly key?: string }, format: 'csv' | 'jsonl') => async () =>
  client.GET('/ledger/events/export', { params: { query: { ...query, format } }, parseAs: 'stream' });

/** The same events as a file. */
export const EventFiles = ({ query }: { readonly query: EventQuery & { readonly key?: string } }): JSX.Element => (
  <>
    <DownloadButton label={historyText.csv} name="history.csv" fetchFile={fetchEvents(query, 'csv')} />
    <DownloadButton label={historyText.jsonl} name="history.jsonl" fetchFile={fetchEvents(query, 'jsonl')} />
  </>
);

export const TakeEvents = ({ query }: { readonly query: EventQuery }): JSX.Element => (
  <section aria-labelledby="take">
    <h2 id="take">{historyText.take}</h2>
    <p className="soft">{historyText.takeLead}</p>
    <div className="downloads">
      <EventFiles query={query} />
    </div>
  </section>
);
