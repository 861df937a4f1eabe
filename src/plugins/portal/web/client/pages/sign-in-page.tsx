import { useEffect, useState, type JSX } from 'react';
import { SignIn } from '../../../../teams/contracts/session';
import { frameTexts } from '../../locales/filled-pages';
import { call } from '../api/call';
import { findMe } from '../api/find-me';
import type { Refusal } from '../api/refusal';
import { addressOfPage, goTo, locale } from '../here';
import { accessText } from '../locales/access';
import { common } from '../locales/common';
import { Loading } from '../parts/asked';
import { findFaulty, textsOf } from '../parts/find-faulty';
import { Form } from '../parts/form';
import { EmailField, PasswordField } from '../parts/person-fields';
import { findOwnAddress } from '../session/own-address';

const leadOn = (): void => {
  goTo(findOwnAddress(new URLSearchParams(location.search).get('to'), location.origin) ?? addressOfPage('home'));
};

const signIn = async (values: FormData): Promise<Refusal | null> => {
  const answer = await call(SignIn, { body: textsOf(values, 'email', 'password') });
  if ('refusal' in answer) return answer.refusal;
  leadOn();
  return null;
};

/** Who is signed in already goes straight on. */
export const SignInPage = (): JSX.Element => {
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    void findMe().then((me) => {
      if (me === null) setIsAsked(true);
      else leadOn();
    });
  }, []);
  return (
    <div className="narrow">
      <h1>{frameTexts[locale].titles['sign-in']}</h1>
      {isAsked ? (
        <Form
          submit={accessText.signIn}
          busy={accessText.signingIn}
          findFaulty={(values) => findFaulty(SignIn.request.body, textsOf(values, 'email', 'password'))}
          act={signIn}
        >
          <EmailField />
          <PasswordField />
        </Form>
      ) : (
        <Loading text={accessText.checking} />
      )}
      <p>
        <a className="plain" href={addressOfPage('forgotten-password')}>
          {common.needOther}
        </a>
      </p>
    </div>
  );
};
