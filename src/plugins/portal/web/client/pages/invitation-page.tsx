import { useCallback, type JSX } from 'react';
import { LookUpInvitation } from '../../../../teams/contracts/invitation';
import { formatDay } from '../../locales/format';
import { frameTexts } from '../../locales/filled-pages';
import { call } from '../api/call';
import { findMe } from '../api/find-me';
import type { Answer } from '../api/refusal';
import { addressOfPage, locale } from '../here';
import { accessText, roleNames } from '../locales/access';
import { common } from '../locales/common';
import { Loading } from '../parts/asked';
import { NewHeading } from '../parts/heading';
import { RefusalNotice } from '../parts/refusal-notice';
import { useAnswer } from '../parts/use-answer';
import { forgetToken } from '../session/link-token';
import { InvitationLanding, type OpenInvitation } from './invitation-landing';

/** Changes nothing. A session that only has to be renewed counts as signed in. */
const lookUp = async (token: string): Promise<Answer<OpenInvitation>> => {
  await findMe();
  const answer = await call(LookUpInvitation, { body: { token } });
  if ('data' in answer) return answer.data;
  if (answer.refusal.code === 'invitation.not-valid') forgetToken('invitation');
  return answer;
};

const Opened = ({ token }: { readonly token: string }): JSX.Element => {
  const ask = useCallback(async () => lookUp(token), [token]);
  const { answer, askAgain } = useAnswer(ask);
  const title = frameTexts[locale].titles.invitation;
  if (answer === null) {
    return (
      <>
        <h1>{title}</h1>
        <Loading text={accessText.checking} />
      </>
    );
  }
  if ('refusal' in answer) {
    const isOver = answer.refusal.code === 'invitation.not-valid';
    return (
      <>
        <h1>{title}</h1>
        <RefusalNotice refusal={answer.refusal} {...(isOver ? {} : { onRetry: askAgain })} />
        <p>
          <a className="plain" href={addressOfPage('sign-in')}>
            {common.toSignIn}
          </a>
        </p>
      </>
    );
  }
  const { teamName, email, role, accessEndsAt, landing } = answer.data;
  return (
    <>
      <NewHeading key={landing}>{accessText.invitedTo(teamName)}</NewHeading>
      <p>
        {accessText.invitedAs(email, roleNames[role])}
        {accessEndsAt === null ? '' : ` ${accessText.accessEnds(formatDay(accessEndsAt, locale))}`}
      </p>
      <InvitationLanding token={token} invitation={answer.data} onChanged={askAgain} />
    </>
  );
};

export const InvitationPage = ({ token }: { readonly token: string | null }): JSX.Element => (
  <div className="narrow">
    {token === null ? (
      <>
        <h1>{frameTexts[locale].titles.invitation}</h1>
        <p className="notice">
          <strong>{accessText.linkMissingTitle}</strong> {accessText.linkMissing}
        </p>
      </>
    ) : (
      <Opened token={token} />
    )}
  </div>
);
