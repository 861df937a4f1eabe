import { useState, type JSX } from 'react';
import { InvitePerson } from '../../../../../teams/contracts/invitation';
import { callSignedIn } from '../../api/call';
import { common } from '../../locales/common';
import { peopleText } from '../../locales/people';
import { Field } from '../../parts/field';
import { findFaulty, textsOf } from '../../parts/find-faulty';
import { Form } from '../../parts/form';
import { RoleFields, roleOf } from '../../parts/role-fields';
import type { MyTeam } from '../../parts/signed-in';

interface InviteFormProps {
  readonly team: MyTeam;
  readonly onDone: (text: string) => void;
}

export const InviteForm = ({ team, onDone }: InviteFormProps): JSX.Element => {
  const [round, setRound] = useState(0);
  const bodyOf = (values: FormData) => ({ email: '', ...textsOf(values, 'email'), ...roleOf(values) });
  return (
    <div className="narrow">
      <p className="soft">{peopleText.inviteLead}</p>
      <Form
        key={round}
        submit={peopleText.invite}
        busy={peopleText.inviting}
        findFaulty={(values) => findFaulty(InvitePerson.request.body, bodyOf(values))}
        act={async (values) => {
          const body = bodyOf(values);
          const answer = await callSignedIn(InvitePerson, { query: { team: team.slug }, body });
          if ('refusal' in answer) return answer.refusal;
          setRound(round + 1);
          onDone(peopleText.invited(body.email));
          return null;
        }}
      >
        <Field name="email" type="email" label={common.email} autoComplete="off" fault={common.emailFault} />
        <RoleFields held={team.rights} />
      </Form>
    </div>
  );
};
