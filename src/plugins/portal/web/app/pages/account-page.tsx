import { useQueryClient, useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { z } from 'zod';
import { ChangePassword } from '../../../../teams/contracts/session';
import { api, client } from '../api/client';
import { accountText } from '../locales/account';
import { shellText } from '../locales/shell';
import { TextField } from '../parts/contract-fields';
import { ContractForm } from '../parts/contract-form';
import { PageTitle } from '../parts/page-title';
import { NewPasswordField } from '../parts/person-fields';
import { ProfileForm } from '../parts/profile-form';
import { Shown } from '../parts/shown';
import { useNews } from '../parts/use-news';
import { useMe } from '../session/me';
import { MyTeams } from './account/my-teams';
import { SessionRow } from './account/session-row';

const Sessions = (): JSX.Element => {
  const queryClient = useQueryClient();
  const sessions = api.useQuery('get', '/sessions');
  const { news, tell } = useNews();
  const onDone = (text: string): void => {
    tell(text);
    void queryClient.invalidateQueries({ queryKey: ['get', '/sessions'] });
  };
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" tabIndex={-1}>
        {accountText.sessions}
      </h2>
      {news}
      <Shown
        query={sessions}
        headingId="sessions"
        draw={({ data }) => (
          <ul className="rows">
            {data.map((session) => (
              <SessionRow key={session.id} session={session} onDone={onDone} />
            ))}
          </ul>
        )}
      />
    </section>
  );
};

const Password = ({ email }: { readonly email: string }): JSX.Element => {
  const queryClient = useQueryClient();
  const { news, tell } = useNews();
  const changing = useMutation({
    mutationFn: async (body: z.output<typeof ChangePassword.request.body>) => client.PUT('/password', { body }),
    onSuccess: () => {
      tell(accountText.changed);
      void queryClient.invalidateQueries({ queryKey: ['get', '/sessions'] });
    },
  });
  return (
    <section aria-labelledby="password" className="narrow">
      <h2 id="password">{accountText.password}</h2>
      {news}
      <ContractForm
        schema={ChangePassword.request.body}
        values={{ present: '', password: '' }}
        submit={accountText.change}
        busy={accountText.changing}
        sending={changing}
        isEmptiedAfterwards
      >
        <input type="email" name="account" autoComplete="username" value={email} hidden readOnly />
        <TextField
          name="present"
          type="password"
          label={accountText.present}
          fault={accountText.presentFault}
          autoComplete="current-password"
        />
        <NewPasswordField />
      </ContractForm>
    </section>
  );
};

/** What belongs to the person and to no team: how they are called, where they are signed in, the password, the teams they are in. */
export const AccountPage = (): JSX.Element => {
  const me = useMe();
  return (
    <>
      <PageTitle>{shellText.pages.account}</PageTitle>
      <p className="soft">{me.email}</p>
      <section aria-labelledby="profile">
        <h2 id="profile">{accountText.profile}</h2>
        <ProfileForm me={me} />
      </section>
      <MyTeams me={me} />
      <Sessions />
      <Password email={me.email} />
    </>
  );
};
