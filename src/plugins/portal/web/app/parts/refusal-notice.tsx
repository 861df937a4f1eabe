import { useEffect, useRef, type JSX } from 'react';
import type { Refusal } from '../api/refusal';
import { common } from '../locales/common';
import { findWords } from '../locales/problems';

interface RetryProps {
  readonly act: () => void;
  readonly isBusy: boolean;
}

interface RefusalNoticeProps {
  readonly refusal: Refusal;
  readonly id?: string;
  readonly retry?: RetryProps;
}

const Detail = ({ refusal: { code, detail } }: { readonly refusal: Refusal }): JSX.Element | null => {
  const isSaid = detail !== '' && (code === 'request.invalid' || findWords(code) === null);
  return isSaid ? <p lang="en">{detail}</p> : null;
};

/** Of seconds the remedy speaks already. */
const Wait = ({ refusal: { retryAfterSeconds } }: { readonly refusal: Refusal }): JSX.Element | null =>
  retryAfterSeconds === null || retryAfterSeconds < 60 ? null : <p>{common.waitFor(Math.max(1, Math.ceil(retryAfterSeconds / 60)))}</p>;

const Retry = ({ act, isBusy }: RetryProps): JSX.Element => (
  <div className="deeds">
    <button type="button" aria-disabled={isBusy} onClick={isBusy ? undefined : act}>
      {isBusy ? common.retrying : common.retry}
    </button>
  </div>
);

/** A problem in the reader's language where its code is known here, else in the server's words. Takes the focus, and so is read out. */
export const RefusalNotice = ({ refusal, id, retry }: RefusalNoticeProps): JSX.Element => {
  const box = useRef<HTMLDivElement>(null);
  const isOfPage = retry !== undefined;
  useEffect(() => {
    // Of two at once the first keeps it; whoever types is not interrupted by what is asked again by itself.
    const isTyping = isOfPage && document.activeElement?.matches('input, select, textarea') === true;
    if (!isTyping && document.activeElement?.role !== 'alert') box.current?.focus();
  }, [refusal, isOfPage]);
  const words = findWords(refusal.code);
  return (
    <div ref={box} id={id} className="notice refusal" role="alert" tabIndex={-1}>
      <strong lang={words === null ? 'en' : undefined}>{words?.title ?? refusal.title}</strong>
      <Detail refusal={refusal} />
      <p lang={words === null ? 'en' : undefined}>{words?.remedy ?? refusal.remedy}</p>
      <Wait refusal={refusal} />
      {refusal.status >= 500 && refusal.requestId !== '' ? <p className="soft">{common.request(refusal.requestId)}</p> : null}
      {retry === undefined ? null : <Retry {...retry} />}
    </div>
  );
};
