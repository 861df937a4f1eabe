import { useState, type JSX } from 'react';
import { RequestPasswordReset } from '../../../../teams/contracts/session';
import { frameTexts } from '../../locales/filled-pages';
import { call } from '../api/call';
import { addressOfPage, locale } from '../here';
import { accessText } from '../locales/access';
import { common } from '../locales/common';
import { findFaulty, textOf, textsOf } from '../parts/find-faulty';
import { Form } from '../parts/form';
import { NewHeading } from '../parts/heading';
import { EmailField } from '../parts/person-fields';

/** Says the same whether there is an account or not. */
export const ForgottenPasswordPage = (): JSX.Element => {
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) {
    return (
      <div className="narrow">
        <NewHeading>{accessText.sentTitle}</NewHeading>
        <p>{accessText.sent(sentTo)}</p>
        <p className="soft">{accessText.sentNothing}</p>
        <p>
          <a className="plain" href={addressOfPage('sign-in')}>
            {common.toSignIn}
          </a>
        </p>
      </div>
    );
  }
  return (
    <div className="narrow">
      <h1>{frameTexts[locale].titles['forgotten-password']}</h1>
      <p>{accessText.forgottenLead}</p>
      <Form
        submit={accessText.send}
        busy={accessText.sending}
        findFaulty={(values) => findFaulty(RequestPasswordReset.request.body, textsOf(values, 'email'))}
        act={async (values) => {
          const answer = await call(RequestPasswordReset, { body: textsOf(values, 'email') });
          if ('refusal' in answer) return answer.refusal;
          setSentTo(textOf(values, 'email').trim());
          return null;
        }}
      >
        <EmailField />
      </Form>
    </div>
  );
};
