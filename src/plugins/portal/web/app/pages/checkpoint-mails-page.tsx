import { useState, type JSX } from 'react';
import { client } from '../api/client';
import type { Refusal } from '../api/refusal';
import { refusalOf } from '../api/refusal-of';
import { mailsText } from '../locales/checkpoint-mails';
import { shellText } from '../locales/shell';
import { ActionButton } from '../parts/action-button';
import { NewHeading } from '../parts/heading';
import { PageTitle } from '../parts/page-title';
import { findToken } from '../session/link-token';

interface Done {
  readonly title: string;
  readonly text: string;
}

/** What is not there any more is the link. */
const nameEnded = (refusal: Refusal): Refusal =>
  refusal.code === 'resource.not-found' ? { ...refusal, code: 'client.link-ended' } : refusal;

interface DeedsProps {
  readonly token: string;
  readonly onDone: (done: Done) => void;
}

const Deeds = ({ token, onDone }: DeedsProps): JSX.Element => {
  const actAt = (path: '/ledger/checkpoint-mails/confirm' | '/ledger/checkpoint-mails/stop', tell: (email: string) => Done) => async () => {
    const refusal = await refusalOf(async () => {
      const { data } = await client.POST(path, { body: { token } });
      if (data !== undefined) onDone(tell(data.data.email));
    });
    return refusal === null ? null : nameEnded(refusal);
  };
  return (
    <div className="deeds">
      <ActionButton
        look="first"
        label={mailsText.confirm}
        busy={mailsText.confirming}
        act={actAt('/ledger/checkpoint-mails/confirm', (email) => ({
          title: mailsText.confirmedTitle,
          text: mailsText.confirmed(email),
        }))}
      />
      <ActionButton
        label={mailsText.stop}
        busy={mailsText.stopping}
        act={actAt('/ledger/checkpoint-mails/stop', (email) => ({ title: mailsText.stoppedTitle, text: mailsText.stopped(email) }))}
      />
    </div>
  );
};

/** A link alone changes nothing, because programs that look through mails open it too: whoever reads presses a button. */
export const CheckpointMailsPage = (): JSX.Element => {
  const [token] = useState(() => findToken('checkpoint-mails'));
  const [done, setDone] = useState<Done | null>(null);
  if (done !== null) {
    return (
      <>
        <NewHeading>{done.title}</NewHeading>
        <p>{done.text}</p>
      </>
    );
  }
  return (
    <>
      <PageTitle>{shellText.doors['checkpoint-mails']}</PageTitle>
      <p>{mailsText.lead}</p>
      {token === null ? (
        <p className="notice">
          <strong>{mailsText.linkMissingTitle}</strong> {mailsText.linkMissing}
        </p>
      ) : (
        <Deeds token={token} onDone={setDone} />
      )}
    </>
  );
};
