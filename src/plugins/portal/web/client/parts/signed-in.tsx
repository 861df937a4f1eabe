import type { ReactNode, JSX } from 'react';
import { GetSession, SignOut, type Me } from '../../../../teams/contracts/session';
import { frameTexts, type FilledPage } from '../../locales/filled-pages';
import { call, callSignedIn } from '../api/call';
import { addressOfPage, goTo, locale } from '../here';
import { roleNames } from '../locales/access';
import { homeText } from '../locales/home';
import { ActionButton } from './action-button';
import { Shown } from './asked';
import { InboxBadge } from './inbox-badge';
import { TeamChoice } from './team-choice';
import { useAnswer } from './use-answer';

export type MyTeam = Me['teams'][number];

interface SignedInProps {
  readonly page: FilledPage;
  readonly draw: (me: Me, team: MyTeam) => ReactNode;
  /** What is drawn where no team is chosen; the sentence that says so where it is left out. */
  readonly drawWithoutTeam?: (me: Me) => ReactNode;
}

const askForMe = async () => callSignedIn(GetSession);

export const mayIn = ({ rights, isSuspended }: MyTeam, right: string): boolean => !isSuspended && rights.includes(right);

const pagesOf = (team: MyTeam | null): readonly FilledPage[] => [
  'home',
  ...(team !== null && !team.isSuspended ? (['inbox'] as const) : []),
  ...(team !== null && mayIn(team, 'members.read') ? (['people'] as const) : []),
  ...(team !== null && mayIn(team, 'keys.manage') ? (['keys'] as const) : []),
  ...(team !== null && !team.isSuspended ? (['sharing', 'notification-settings'] as const) : []),
  'account',
];

const Tabs = ({ page, team }: { readonly page: FilledPage; readonly team: MyTeam | null }): JSX.Element => (
  <nav className="tabs" aria-label={homeText.sections}>
    <ul>
      {pagesOf(team).map((name) => (
        <li key={name}>
          <a href={addressOfPage(name, team === null ? {} : { team: team.slug })} aria-current={name === page ? 'page' : undefined}>
            {frameTexts[locale].titles[name]}
            {name === 'inbox' && team !== null ? <InboxBadge team={team.slug} /> : null}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const signOut = async () => {
  const answer = await call(SignOut);
  if ('refusal' in answer) return answer.refusal;
  goTo(addressOfPage('sign-in'));
  return null;
};

const NoTeam = ({ me }: { readonly me: Me }): JSX.Element => (
  <div className="notice">
    <strong>{me.teams.length === 0 ? homeText.noTeamTitle : homeText.otherTeamTitle}</strong>
    <p>{me.teams.length === 0 ? homeText.noTeam : homeText.otherTeam}</p>
  </div>
);

const Suspended = (): JSX.Element => (
  <div className="notice">
    <strong>{homeText.suspendedTitle}</strong>
    <p>{homeText.suspended}</p>
  </div>
);

/** The team that the address names, or the first where it names none. */
const findTeam = ({ teams }: Me): MyTeam | null => {
  const slug = new URLSearchParams(location.search).get('team');
  return (slug === null ? teams[0] : teams.find((team) => team.slug === slug)) ?? null;
};

const Content = ({ me, draw, drawWithoutTeam }: SignedInProps & { readonly me: Me }): JSX.Element => {
  const team = findTeam(me);
  if (drawWithoutTeam !== undefined) return <>{drawWithoutTeam(me)}</>;
  if (team === null) return <NoTeam me={me} />;
  return team.isSuspended ? <Suspended /> : <>{draw(me, team)}</>;
};

const Standing = ({ page, me }: { readonly page: FilledPage; readonly me: Me }): JSX.Element => {
  const team = findTeam(me);
  return (
    <div className="standing">
      <div>
        <p className="who">{me.name ?? me.email}</p>
        <p className="soft">{team === null ? me.email : `${team.name} · ${homeText.yourRole(roleNames[team.role])}`}</p>
      </div>
      <TeamChoice page={page} teams={me.teams} chosen={team} />
      <ActionButton label={homeText.signOut} busy={homeText.signingOut} act={signOut} />
    </div>
  );
};

/** What the pages of somebody who is signed in have in common: who it is, for which team, and the ways to the others. */
export const SignedIn = (props: SignedInProps): JSX.Element => {
  const asked = useAnswer(askForMe);
  const heading = (
    <h1 id="page" tabIndex={-1}>
      {frameTexts[locale].titles[props.page]}
    </h1>
  );
  const isThere = asked.answer !== null && 'data' in asked.answer;
  return (
    <>
      {isThere ? null : heading}
      <Shown
        asked={asked}
        headingId="page"
        draw={({ data: me }) => (
          <>
            <Standing page={props.page} me={me} />
            <Tabs page={props.page} team={findTeam(me)} />
            {heading}
            <Content me={me} {...props} />
          </>
        )}
      />
    </>
  );
};
