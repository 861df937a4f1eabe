import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useWatch } from 'react-hook-form';
import { ReportOrder } from '../../../../../reports/contracts/report';
import { client } from '../../api/client';
import { toRefusal } from '../../api/refusal';
import { reportText } from '../../locales/reports';
import { RefusalNotice } from '../../parts/refusal-notice';
import { toOrder, type ReportFields } from './report-fields';

const useOrder = () => {
  const [from, to, where, subjects] = useWatch<ReportFields, ['from', 'to', 'where', 'subjects']>({
    name: ['from', 'to', 'where', 'subjects'],
  });
  const order = ReportOrder.safeParse(toOrder({ from, to, where, subjects })).data ?? null;
  return where !== 'all' && subjects.length === 0 ? null : order;
};

/** What a report of what the fields say would hold, as soon as they say something. */
export const OrderPreview = ({ team }: { readonly team: string }): JSX.Element => {
  const order = useOrder();
  const { data, error, isFetching } = useQuery({
    queryKey: ['report preview', team, order],
    queryFn: async ({ signal }) => {
      if (order === null) return null;
      const { data: answer } = await client.POST('/reports/preview', { params: { query: { team } }, body: order, signal });
      return answer?.data ?? null;
    },
    enabled: order !== null,
  });
  const countOf = (name: string): number => data?.counts.find((one) => one.name === name)?.count ?? 0;
  const said = (): string => {
    if (order === null) return '';
    if (isFetching) return reportText.looking;
    if (data === undefined || data === null) return '';
    if (data.isTooLarge) return reportText.tooLarge;
    const results = countOf('results');
    return results === 0 ? reportText.holdsNothing : reportText.holds(results, countOf('samples'), countOf('stations'));
  };
  return (
    <>
      <p className="soft" role="status">
        {said()}
      </p>
      {error === null || order === null ? null : <RefusalNotice refusal={toRefusal(error)} />}
    </>
  );
};
