import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { formatDay } from '../../../../../../lib/format';
import { api } from '../../api/client';
import { locale } from '../../here';
import { recordText } from '../../locales/record';
import { useParameters } from '../../parts/use-all-pages';
import type { RecordAddress } from './record-address';

/** Which result it is, as its own page calls it, with the way there. */
const WhichResult = ({ team, id }: { readonly team: string; readonly id: string }): JSX.Element | null => {
  const { data } = api.useQuery('get', '/results/{id}', { params: { path: { id }, query: { team } } }, { retry: false });
  const { data: parameters } = useParameters();
  if (data === undefined) return null;
  const { parameter, station, sampledAt } = data.data;
  const name = parameters?.find(({ code }) => code === parameter)?.name ?? parameter;
  return (
    <p>
      <Link to="/teams/$team/results/$id" params={{ team, id }}>
        {recordText.which(name, station.name, formatDay(sampledAt, locale))}
      </Link>
    </p>
  );
};

/** What people call the record; the ledger itself knows it by its key. */
export const WhatRecord = ({ record: { team, type, key } }: { readonly record: RecordAddress }): JSX.Element => (
  <>
    {type === 'results' ? <WhichResult team={team} id={key} /> : null}
    <p className="soft record-key">{key}</p>
    <p>{recordText.lead}</p>
  </>
);
