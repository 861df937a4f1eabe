import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type JSX } from 'react';
import { formatDay } from '../../../../../lib/format';
import { client } from '../api/client';
import { toRefusal } from '../api/refusal';
import { refusalOf } from '../api/refusal-of';
import { locale } from '../here';
import { accessText, roleNames } from '../locales/access';
import { common } from '../locales/common';
import { shellText } from '../locales/shell';
import { Loading } from '../parts/asked';
import { NewHeading } from '../parts/heading';
import { PageTitle } from '../parts/page-title';
import { RefusalNotice } from '../parts/refusal-notice';
import { findToken, forgetToken } from '../session/link-token';
import { InvitationLanding } from './invitation-landing';

const isOver = (error: unknown): boolean => toRefusal(error).code === 'invitation.not-valid';

/** Changes nothing. A session that only has to be renewed counts as signed in. */
const lookUp = async (token: string) => {
  await refusalOf(async () => client.GET('/session'));
  try {
    const { data } = await client.POST('/invitations/look-up', { body: { token } });
    return data;
  } catch (error) {
    if (isOver(error)) forgetToken('invitation');
    throw error;
  }
};

interface RefusedProps {
  readonly error: Error;
  readonly retry: { readonly act: () => void; readonly isBusy: boolean };
}

/** What is over stays over. */
const NotOpened = ({ error, retry }: RefusedProps): JSX.Element => (
  <>
    <RefusalNotice refusal={toRefusal(error)} {...(isOver(error) ? {} : { retry })} />
    <p>
      <Link className="plain" to="/sign-in">
        {common.toSignIn}
      </Link>
    </p>
  </>
);

const Opened = ({ token }: { readonly token: string }): JSX.Element => {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['invitation', token],
    queryFn: async () => lookUp(token),
    // Nobody is to find an old answer under it, nor the secret.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const again = (): void => void refetch();
  if (data === undefined || error !== null) {
    return (
      <>
        <PageTitle>{shellText.doors.invitation}</PageTitle>
        {error === null ? <Loading text={accessText.checking} /> : <NotOpened error={error} retry={{ act: again, isBusy: isFetching }} />}
      </>
    );
  }
  const { teamName, email, role, accessEndsAt, landing } = data.data;
  return (
    <>
      <NewHeading key={landing}>{accessText.invitedTo(teamName)}</NewHeading>
      <p>
        {accessText.invitedAs(email, roleNames[role])}
        {accessEndsAt === null ? '' : ` ${accessText.accessEnds(formatDay(accessEndsAt, locale))}`}
      </p>
      <InvitationLanding token={token} invitation={data.data} onChanged={again} />
    </>
  );
};

export const InvitationPage = (): JSX.Element => {
  const [token] = useState(() => findToken('invitation'));
  if (token !== null) return <Opened token={token} />;
  return (
    <>
      <PageTitle>{shellText.doors.invitation}</PageTitle>
      <p className="notice">
        <strong>{accessText.linkMissingTitle}</strong> {accessText.linkMissing}
      </p>
    </>
  );
};
