import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, type JSX } from 'react';
import type { z } from 'zod';
import { SignIn } from '../../../../teams/contracts/session';
import { client } from '../api/client';
import { basePath, goTo } from '../here';
import { accessText } from '../locales/access';
import { common } from '../locales/common';
import { shellText } from '../locales/shell';
import { Loading } from '../parts/asked';
import { ContractForm } from '../parts/contract-form';
import { PageTitle } from '../parts/page-title';
import { EmailField, PasswordField } from '../parts/person-fields';
import { meOptions } from '../session/me';
import { findOwnAddress } from '../session/own-address';

/** Who is signed in already goes straight on. */
export const SignInPage = (): JSX.Element => {
  const { to } = useSearch({ from: '/door/sign-in' });
  const me = useQuery({ ...meOptions, retry: false });
  const leadOn = (): void => {
    goTo(findOwnAddress(to ?? null, location.origin) ?? basePath);
  };
  const isIn = me.isSuccess;
  useEffect(() => {
    if (isIn) goTo(findOwnAddress(to ?? null, location.origin) ?? basePath);
  }, [isIn, to]);
  const signIn = useMutation({
    mutationFn: async (body: z.output<typeof SignIn.request.body>) => client.POST('/session', { body }),
    onSuccess: leadOn,
  });
  return (
    <>
      <PageTitle>{shellText.doors['sign-in']}</PageTitle>
      {me.isError ? (
        <ContractForm
          schema={SignIn.request.body}
          values={{ email: '', password: '' }}
          submit={accessText.signIn}
          busy={accessText.signingIn}
          sending={signIn}
        >
          <EmailField />
          <PasswordField />
        </ContractForm>
      ) : (
        <Loading text={accessText.checking} />
      )}
      <p>
        <Link className="plain" to="/forgotten-password">
          {common.needOther}
        </Link>
      </p>
    </>
  );
};
