import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, type JSX, type ReactNode } from 'react';
import { toRefusal } from '../api/refusal';
import { Loading } from './asked';
import { RefusalNotice } from './refusal-notice';

interface ShownProps<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isFetching'> & { readonly refetch: () => Promise<unknown> };
  /** Of the heading above. The focus goes there when the button that asked again has gone with the refusal. */
  readonly headingId: string;
  readonly draw: (data: T) => ReactNode;
}

/** What was asked for: on its way, refused with a way to ask again, or there. What was there stays when asking again fails. */
export const Shown = <T,>({ query: { data, error, isFetching, refetch }, headingId, draw }: ShownProps<T>): JSX.Element => {
  const isRefused = error !== null;
  useEffect(() => {
    if (!isRefused) return undefined;
    return () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(`#${headingId}`)?.focus();
    };
  }, [isRefused, headingId]);
  const refusal = isRefused ? <RefusalNotice refusal={toRefusal(error)} retry={{ act: () => void refetch(), isBusy: isFetching }} /> : null;
  if (data === undefined) return refusal ?? <Loading />;
  return (
    <>
      {refusal}
      {draw(data)}
    </>
  );
};
