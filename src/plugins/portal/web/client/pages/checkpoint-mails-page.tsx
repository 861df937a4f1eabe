import { useState, type JSX } from 'react';
import { ConfirmCheckpointMails, StopCheckpointMails } from '../../../../audit/contracts/checkpoint-mails';
import { frameTexts } from '../../locales/filled-pages';
import { call } from '../api/call';
import type { Refusal } from '../api/refusal';
import { locale } from '../here';
import { mailsText } from '../locales/checkpoint-mails';
import { ActionButton } from '../parts/action-button';
import { NewHeading } from '../parts/heading';

interface Done {
  readonly title: string;
  readonly text: string;
}

/** What is not there any more is the link. */
const nameEnded = (refusal: Refusal): Refusal =>
  refusal.code === 'resource.not-found' ? { ...refusal, code: 'client.link-ended' } : refusal;

/** A link alone changes nothing, because programs that look through mails open it too: whoever reads presses a button. */
export const CheckpointMailsPage = ({ token }: { readonly token: string | null }): JSX.Element => {
  const [done, setDone] = useState<Done | null>(null);
  if (done !== null) {
    return (
      <div className="narrow">
        <NewHeading>{done.title}</NewHeading>
        <p>{done.text}</p>
      </div>
    );
  }
  const act = async (
    contract: typeof ConfirmCheckpointMails | typeof StopCheckpointMails,
    tell: (email: string) => Done,
  ): Promise<Refusal | null> => {
    const answer = await call(contract, { body: { token } });
    if ('refusal' in answer) return nameEnded(answer.refusal);
    setDone(tell(answer.data.data.email));
    return null;
  };
  return (
    <div className="narrow">
      <h1>{frameTexts[locale].titles['checkpoint-mails']}</h1>
      <p>{mailsText.lead}</p>
      {token === null ? (
        <p className="notice">
          <strong>{mailsText.linkMissingTitle}</strong> {mailsText.linkMissing}
        </p>
      ) : (
        <div className="deeds">
          <ActionButton
            look="first"
            label={mailsText.confirm}
            busy={mailsText.confirming}
            act={async () =>
              act(ConfirmCheckpointMails, (email) => ({ title: mailsText.confirmedTitle, text: mailsText.confirmed(email) }))
            }
          />
          <ActionButton
            label={mailsText.stop}
            busy={mailsText.stopping}
            act={async () => act(StopCheckpointMails, (email) => ({ title: mailsText.stoppedTitle, text: mailsText.stopped(email) }))}
          />
        </div>
      )}
    </div>
  );
};
