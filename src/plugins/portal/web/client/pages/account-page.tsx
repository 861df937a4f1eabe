import type { JSX } from 'react';
import { ChangePassword, ListSessions } from '../../../../teams/contracts/session';
import { callSignedIn } from '../api/call';
import { accountText } from '../locales/account';
import { findFaulty, textsOf } from '../parts/find-faulty';
import { Form } from '../parts/form';
import { ListedSection, useListed } from '../parts/listed';
import { NewPasswordField, PasswordField } from '../parts/person-fields';
import { SignedIn } from '../parts/signed-in';
import { useNews } from '../parts/use-news';
import { MyTeams } from './account/my-teams';
import { SessionRow } from './account/session-row';

const askForSessions = async () => callSignedIn(ListSessions);

const Sessions = (): JSX.Element => {
  const listed = useListed(askForSessions);
  return (
    <ListedSection
      id="sessions"
      title={accountText.sessions}
      listed={listed}
      draw={({ data }) => (
        <ul className="rows">
          {data.map((session) => (
            <SessionRow key={session.id} session={session} onDone={listed.onDone} />
          ))}
        </ul>
      )}
    />
  );
};

const Password = ({ email }: { readonly email: string }): JSX.Element => {
  const { news, tell } = useNews();
  const bodyOf = (values: FormData) => textsOf(values, 'present', 'password');
  return (
    <section aria-labelledby="password" className="narrow">
      <h2 id="password">{accountText.password}</h2>
      {news}
      <Form
        submit={accountText.change}
        busy={accountText.changing}
        findFaulty={(values) => findFaulty(ChangePassword.request.body, bodyOf(values))}
        act={async (values) => {
          const answer = await callSignedIn(ChangePassword, { body: bodyOf(values) });
          if ('refusal' in answer) return answer.refusal;
          tell(accountText.changed);
          return null;
        }}
        isEmptiedAfterwards
      >
        <input type="email" name="account" autoComplete="username" value={email} hidden readOnly />
        <PasswordField name="present" label={accountText.present} fault={accountText.presentFault} />
        <NewPasswordField />
      </Form>
    </section>
  );
};

/** What belongs to the person and to no team: where they are signed in, the password, the teams they are in. */
export const AccountPage = (): JSX.Element => (
  <SignedIn
    page="account"
    draw={() => null}
    drawWithoutTeam={(me) => (
      <>
        <p className="soft">{me.email}</p>
        <MyTeams me={me} />
        <Sessions />
        <Password email={me.email} />
      </>
    )}
  />
);
