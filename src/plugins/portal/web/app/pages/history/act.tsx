import type { JSX, ReactNode } from 'react';
import { historyText } from '../../locales/history';
import { isDirect, kindOfActor, nameOfActor } from '../../locales/ledger-words';
import { When } from '../../parts/when';

interface ActProps {
  readonly act: {
    readonly at: string;
    readonly actor: string;
    readonly actorName: string | null;
    readonly intent: string | null;
    readonly reason: string | null;
    readonly isPruned: boolean;
    readonly requestId: string | null;
  };
  /** What was done, in a few words. */
  readonly title: ReactNode;
}

const reasonOf = ({ reason, isPruned }: ActProps['act']): string => {
  if (reason !== null) return historyText.why(reason);
  return isPruned ? historyText.reasonPruned : historyText.noReason;
};

/** Who did something, when, and why. Whoever came past the application looks different at once. */
export const Act = ({ act, title }: ActProps): JSX.Element => {
  const { at, actor, actorName, intent, requestId } = act;
  return (
    <>
      <h3>{title}</h3>
      <p>
        <span className="who">{actorName ?? nameOfActor(actor)}</span>{' '}
        <span className={isDirect(actor) ? 'tag direct' : 'tag'}>{kindOfActor(actor)}</span>
        <When at={at} />
      </p>
      <p>{reasonOf(act)}</p>
      {intent === null ? null : <p className="soft">{historyText.whatFor(intent)}</p>}
      {requestId === null ? null : <p className="soft small">{historyText.request(requestId)}</p>}
    </>
  );
};
