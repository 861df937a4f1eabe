import { useState, type JSX } from 'react';
import { ResetPassword } from '../../../../teams/contracts/session';
import { frameTexts } from '../../locales/filled-pages';
import { call } from '../api/call';
import type { Refusal } from '../api/refusal';
import { addressOfPage, locale } from '../here';
import { accessText } from '../locales/access';
import { common } from '../locales/common';
import { findFaulty, textsOf } from '../parts/find-faulty';
import { Form } from '../parts/form';
import { NewHeading } from '../parts/heading';
import { NewPasswordField } from '../parts/person-fields';
import { RefusalNotice } from '../parts/refusal-notice';
import { forgetToken } from '../session/link-token';

const AskAgain = (): JSX.Element => (
  <p>
    <a className="button" href={addressOfPage('forgotten-password')}>
      {accessText.askAgain}
    </a>
  </p>
);

const Done = (): JSX.Element => (
  <div className="narrow">
    <NewHeading>{accessText.setTitle}</NewHeading>
    <p>{accessText.set}</p>
    <p>
      <a className="button first" href={addressOfPage('sign-in')}>
        {common.toSignIn}
      </a>
    </p>
  </div>
);

const isSpent = ({ code }: Refusal): boolean => code === 'password.reset-not-valid';

export const NewPasswordPage = ({ token }: { readonly token: string | null }): JSX.Element => {
  const [isDone, setIsDone] = useState(false);
  const [spent, setSpent] = useState<Refusal | null>(null);
  if (isDone) return <Done />;
  const set = async (values: FormData): Promise<Refusal | null> => {
    const answer = await call(ResetPassword, { body: { token, ...textsOf(values, 'password') } });
    if ('data' in answer) {
      forgetToken('new-password');
      setIsDone(true);
      return null;
    }
    if (!isSpent(answer.refusal)) return answer.refusal;
    forgetToken('new-password');
    setSpent(answer.refusal);
    return null;
  };
  return (
    <div className="narrow">
      <h1>{frameTexts[locale].titles['new-password']}</h1>
      {spent === null ? null : <RefusalNotice refusal={spent} />}
      {token === null ? (
        <p className="notice">
          <strong>{accessText.linkMissingTitle}</strong> {accessText.linkMissing}
        </p>
      ) : null}
      {token === null || spent !== null ? (
        <AskAgain />
      ) : (
        <Form
          submit={accessText.setPassword}
          busy={accessText.setting}
          findFaulty={(values) => findFaulty(ResetPassword.request.body, { token, ...textsOf(values, 'password') })}
          act={set}
        >
          <NewPasswordField />
        </Form>
      )}
    </div>
  );
};
