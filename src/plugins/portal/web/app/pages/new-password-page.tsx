import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type JSX } from 'react';
import type { z } from 'zod';
import { ResetPassword } from '../../../../teams/contracts/session';
import { client } from '../api/client';
import { toRefusal } from '../api/refusal';
import { accessText } from '../locales/access';
import { common } from '../locales/common';
import { shellText } from '../locales/shell';
import { ContractForm } from '../parts/contract-form';
import { NewHeading } from '../parts/heading';
import { PageTitle } from '../parts/page-title';
import { NewPasswordField } from '../parts/person-fields';
import { RefusalNotice } from '../parts/refusal-notice';
import { findToken, forgetToken } from '../session/link-token';

const AskAgain = (): JSX.Element => (
  <p>
    <Link className="button" to="/forgotten-password">
      {accessText.askAgain}
    </Link>
  </p>
);

const Done = (): JSX.Element => (
  <>
    <NewHeading>{accessText.setTitle}</NewHeading>
    <p>{accessText.set}</p>
    <p>
      <Link className="button first" to="/sign-in">
        {common.toSignIn}
      </Link>
    </p>
  </>
);

const isSpent = (error: unknown): boolean => toRefusal(error).code === 'password.reset-not-valid';

const forget = (): void => {
  forgetToken('new-password');
};

/** The link works once: whoever comes with one that did is shown where to get another. */
const SetPassword = ({ token }: { readonly token: string }): JSX.Element => {
  const setting = useMutation({
    mutationFn: async (body: z.output<typeof ResetPassword.request.body>) => client.POST('/password-resets/use', { body }),
    onSuccess: forget,
    onError: (error) => {
      if (isSpent(error)) forget();
    },
  });
  if (setting.isSuccess) return <Done />;
  return (
    <>
      <PageTitle>{shellText.doors['new-password']}</PageTitle>
      {setting.isError && isSpent(setting.error) ? (
        <>
          <RefusalNotice refusal={toRefusal(setting.error)} />
          <AskAgain />
        </>
      ) : (
        <ContractForm
          schema={ResetPassword.request.body}
          values={{ token, password: '' }}
          submit={accessText.setPassword}
          busy={accessText.setting}
          sending={setting}
        >
          <NewPasswordField />
        </ContractForm>
      )}
    </>
  );
};

export const NewPasswordPage = (): JSX.Element => {
  const [token] = useState(() => findToken('new-password'));
  if (token !== null) return <SetPassword token={token} />;
  return (
    <>
      <PageTitle>{shellText.doors['new-password']}</PageTitle>
      <p className="notice">
        <strong>{accessText.linkMissingTitle}</strong> {accessText.linkMissing}
      </p>
      <AskAgain />
    </>
  );
};
