import type { JSX } from 'react';
import type { z } from 'zod';
import { AcceptInvitation, type LookUpInvitation } from '../../../../teams/contracts/invitation';
import { SignIn, SignOut } from '../../../../teams/contracts/session';
import { call } from '../api/call';
import type { Refusal } from '../api/refusal';
import { addressOfPage, goTo } from '../here';
import { accessText } from '../locales/access';
import { ActionButton } from '../parts/action-button';
import { findFaulty, textsOf } from '../parts/find-faulty';
import { Form } from '../parts/form';
import { EmailField, NameField, NewPasswordField, PasswordField } from '../parts/person-fields';
import { forgetToken } from '../session/link-token';
import { common } from '../locales/common';

type LookUp = z.output<(typeof LookUpInvitation.responses)[200]['body']>;
export type OpenInvitation = LookUp['data'];

interface LandingProps {
  readonly token: string;
  readonly invitation: OpenInvitation;
  /** Who is signed in here may be somebody else now. */
  readonly onChanged: () => void;
}

const accept = async (token: string, person?: Readonly<Record<string, string>>): Promise<Refusal | null> => {
  const answer = await call(AcceptInvitation, { body: person === undefined ? { token } : { token, person } });
  if ('refusal' in answer) return answer.refusal;
  forgetToken('invitation');
  goTo(addressOfPage('home', { team: answer.data.data.team }));
  return null;
};

const NewPerson = ({ token, invitation }: LandingProps): JSX.Element => {
  const personOf = (values: FormData) => textsOf(values, 'name', 'password');
  return (
    <>
      <p>{accessText.newPerson}</p>
      <Form
        submit={accessText.accept}
        busy={accessText.accepting}
        findFaulty={(values) => findFaulty(AcceptInvitation.request.body, { token, person: personOf(values) })}
        act={async (values) => accept(token, personOf(values))}
      >
        <EmailField value={invitation.email} isFixed />
        <NameField />
        <NewPasswordField />
      </Form>
    </>
  );
};

const KnownPerson = ({ token, invitation, onChanged }: LandingProps): JSX.Element => {
  const signInAndAccept = async (values: FormData): Promise<Refusal | null> => {
    const answer = await call(SignIn, { body: textsOf(values, 'email', 'password') });
    if ('refusal' in answer) return answer.refusal;
    const refusal = await accept(token);
    if (refusal !== null) onChanged();
    return refusal;
  };
  return (
    <>
      <p>{accessText.known}</p>
      <Form
        submit={accessText.signInAndAccept}
        busy={accessText.signingIn}
        findFaulty={(values) => findFaulty(SignIn.request.body, textsOf(values, 'email', 'password'))}
        act={signInAndAccept}
      >
        <EmailField value={invitation.email} isFixed />
        <PasswordField />
      </Form>
      <p>
        <a className="plain" href={addressOfPage('forgotten-password')}>
          {common.needOther}
        </a>
      </p>
    </>
  );
};

const RightPerson = ({ token, invitation }: LandingProps): JSX.Element => (
  <>
    <p>{accessText.signedInAs(invitation.signedInAs ?? invitation.email)}</p>
    <ActionButton label={accessText.accept} busy={accessText.accepting} look="first" act={async () => accept(token)} />
  </>
);

const OtherPerson = ({ invitation, onChanged }: LandingProps): JSX.Element => (
  <>
    <p className="notice">{accessText.otherPerson(invitation.signedInAs ?? '', invitation.email)}</p>
    <ActionButton
      label={accessText.signOutAndGoOn}
      busy={accessText.signingOut}
      look="first"
      act={async () => {
        const answer = await call(SignOut);
        if ('refusal' in answer) return answer.refusal;
        onChanged();
        return null;
      }}
    />
  </>
);

const landings = { 'new-person': NewPerson, 'sign-in': KnownPerson, accept: RightPerson, 'other-person': OtherPerson };

/** What comes next for whoever opened the link. */
export const InvitationLanding = (props: LandingProps): JSX.Element => {
  const Landing = landings[props.invitation.landing];
  return <Landing {...props} />;
};
