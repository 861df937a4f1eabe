import { useEffect, type JSX } from 'react';
import { frameTexts } from '../../locales/filled-pages';
import { locale } from '../here';
import { RefusalNotice } from './refusal-notice';
import type { Asked, Draw } from './use-answer';

export const Loading = ({ text = frameTexts[locale].loading }: { readonly text?: string }): JSX.Element => (
  <p className="soft" role="status">
    {text}
  </p>
);

interface ShownProps<T> {
  readonly asked: Asked<T>;
  /** Of the heading above. The focus goes there when the button that asked again has gone with the refusal. */
  readonly headingId: string;
  readonly draw: Draw<T>;
}

/** What was asked for: on its way, refused with a way to ask again, or there. */
export const Shown = <T,>({ asked: { answer, isAsking, askAgain }, headingId, draw }: ShownProps<T>): JSX.Element => {
  const isRefused = answer !== null && 'refusal' in answer;
  useEffect(() => {
    if (!isRefused) return undefined;
    return () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>(`#${headingId}`)?.focus();
    };
  }, [isRefused, headingId]);
  if (answer === null) return <Loading />;
  if ('refusal' in answer) return <RefusalNotice refusal={answer.refusal} retry={{ act: askAgain, isBusy: isAsking }} />;
  return <>{draw(answer.data)}</>;
};
