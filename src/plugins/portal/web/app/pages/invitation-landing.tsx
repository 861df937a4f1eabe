import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { z } from 'zod';
import { AcceptInvitation, type LookUpInvitation } from '../../../../teams/contracts/invitation';
import { SignIn } from '../../../../teams/contracts/session';
import { client } from '../api/client';
import { refusalOf } from '../api/refusal-of';
import { basePath, goTo } from '../here';
import { accessText } from '../locales/access';
import { common } from '../locales/common';
import { ActionButton } from '../parts/action-button';
import { ContractForm } from '../parts/contract-form';
import { EmailField, NameField, NewPasswordField, PasswordField } from '../parts/person-fields';
import { forgetToken } from '../session/link-token';

type LookUp = z.output<(typeof LookUpInvitation.responses)[200]['body']>;
export type OpenInvitation = LookUp['data'];

interface LandingProps {
  readonly token: string;
  readonly invitation: OpenInvitation;
  /** Who is signed in here may be somebody else now. */
  readonly onChanged: () => void;
}

const Person = AcceptInvitation.request.body.shape.person.unwrap();

const accept = async (token: string, person?: z.output<typeof Person>): Promise<void> => {
  const { data } = await client.POST('/invitations/accept', { body: person === undefined ? { token } : { token, person } });
  forgetToken('invitation');
  if (data !== undefined) goTo(`${basePath}/teams/${data.data.team}/overview`);
};

/** Password keepers want the address too, which is known already. */
const Newcomer = z.object({ email: z.string(), ...Person.shape }).transform(({ name, password }) => ({ name, password }));

const NewPerson = ({ token, invitation }: LandingProps): JSX.Element => {
  const accepting = useMutation({ mutationFn: async (person: z.output<typeof Newcomer>) => accept(token, person) });
  return (
    <>
      <p>{accessText.newPerson}</p>
      <ContractForm
        schema={Newcomer}
        values={{ email: invitation.email, name: '', password: '' }}
        submit={accessText.accept}
        busy={accessText.accepting}
        sending={accepting}
      >
        <EmailField isFixed />
        <NameField />
        <NewPasswordField />
      </ContractForm>
    </>
  );
};

const KnownPerson = ({ token, invitation, onChanged }: LandingProps): JSX.Element => {
  const entering = useMutation({
    mutationFn: async (body: z.output<typeof SignIn.request.body>) => {
      await client.POST('/session', { body });
      try {
        await accept(token);
      } catch (error) {
        onChanged();
        throw error;
      }
    },
  });
  return (
    <>
      <p>{accessText.known}</p>
      <ContractForm
        schema={SignIn.request.body}
        values={{ email: invitation.email, password: '' }}
        submit={accessText.signInAndAccept}
        busy={accessText.signingIn}
        sending={entering}
      >
        <EmailField isFixed />
        <PasswordField />
      </ContractForm>
      <p>
        <Link className="plain" to="/forgotten-password">
          {common.needOther}
        </Link>
      </p>
    </>
  );
};

const RightPerson = ({ token, invitation }: LandingProps): JSX.Element => (
  <>
    <p>{accessText.signedInAs(invitation.signedInAs ?? invitation.email)}</p>
    <ActionButton
      label={accessText.accept}
      busy={accessText.accepting}
      look="first"
      act={async () => refusalOf(async () => accept(token))}
    />
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
        const refusal = await refusalOf(async () => client.DELETE('/session'));
        if (refusal === null) onChanged();
        return refusal;
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
