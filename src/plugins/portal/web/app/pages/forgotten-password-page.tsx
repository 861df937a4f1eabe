import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { z } from 'zod';
import { RequestPasswordReset } from '../../../../teams/contracts/session';
import { client } from '../api/client';
import { accessText } from '../locales/access';
import { common } from '../locales/common';
import { shellText } from '../locales/shell';
import { ContractForm } from '../parts/contract-form';
import { NewHeading } from '../parts/heading';
import { PageTitle } from '../parts/page-title';
import { EmailField } from '../parts/person-fields';

/** Says the same whether there is an account or not. */
export const ForgottenPasswordPage = (): JSX.Element => {
  const asking = useMutation({
    mutationFn: async (body: z.output<typeof RequestPasswordReset.request.body>) => client.POST('/password-resets', { body }),
  });
  if (asking.isSuccess) {
    return (
      <div className="narrow">
        <NewHeading>{accessText.sentTitle}</NewHeading>
        <p>{accessText.sent(asking.variables.email)}</p>
        <p className="soft">{accessText.sentNothing}</p>
        <p>
          <Link className="plain" to="/sign-in">
            {common.toSignIn}
          </Link>
        </p>
      </div>
    );
  }
  return (
    <div className="narrow">
      <PageTitle>{shellText.doors['forgotten-password']}</PageTitle>
      <p>{accessText.forgottenLead}</p>
      <ContractForm
        schema={RequestPasswordReset.request.body}
        values={{ email: '' }}
        submit={accessText.send}
        busy={accessText.sending}
        sending={asking}
      >
        <EmailField />
      </ContractForm>
    </div>
  );
};
