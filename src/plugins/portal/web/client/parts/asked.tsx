import type { JSX } from 'preact';
import { frameTexts } from '../../locales/filled-pages';
import { locale } from '../here';
import { RefusalNotice } from './refusal-notice';
import type { Asked, Draw } from './use-answer';

export const Loading = ({ text = frameTexts[locale].loading }: { readonly text?: string }): JSX.Element => (
  <p class="soft" role="status">
    {text}
  </p>
);

/** What was asked for: on its way, refused with a way to ask again, or there. */
export const Shown = <T,>({ asked: { answer, askAgain }, draw }: { readonly asked: Asked<T>; readonly draw: Draw<T> }): JSX.Element => {
  if (answer === null) return <Loading />;
  if ('refusal' in answer) return <RefusalNotice refusal={answer.refusal} onRetry={askAgain} />;
  return <>{draw(answer.data)}</>;
};
