import type { JSX } from 'react';
import { toRefusal } from '../api/refusal';
import { common } from '../locales/common';
import { RefusalNotice } from './refusal-notice';

interface MoreButtonProps {
  readonly label?: string;
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly error: unknown;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

/** The next page of a list; why there is none stands where the button is. */
export const MoreButton = ({ label = common.more, list }: MoreButtonProps): JSX.Element | null => {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, error, fetchNextPage } = list;
  if (!hasNextPage) return null;
  return (
    <div>
      {isFetchNextPageError ? <RefusalNotice refusal={toRefusal(error)} /> : null}
      <div className="deeds">
        <button
          type="button"
          aria-disabled={isFetchingNextPage}
          onClick={() => {
            if (!isFetchingNextPage) void fetchNextPage();
          }}
        >
          {isFetchingNextPage ? common.loading : label}
        </button>
      </div>
    </div>
  );
};
