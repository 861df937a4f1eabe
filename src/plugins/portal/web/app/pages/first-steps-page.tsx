import { Link, Navigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { firstStepsText } from '../locales/first-steps';
import { Loading } from '../parts/asked';
import { PageTitle } from '../parts/page-title';
import { ProfileForm } from '../parts/profile-form';
import type { FirstStep } from '../routes/first-steps';
import { useMe, useTeam, type MyTeam } from '../session/me';
import { ColleaguesStep } from './first-steps/colleagues-step';
import { Onward } from './first-steps/onward';
import { SitesStep } from './first-steps/sites-step';
import { ThresholdsStep } from './first-steps/thresholds-step';
import { useSteps } from './first-steps/use-steps';

interface OfTeam {
  readonly team: MyTeam;
}

const ProfileStep = ({ team }: OfTeam): JSX.Element => {
  const me = useMe();
  return (
    <>
      <p>{firstStepsText.profileLead}</p>
      <ProfileForm me={me} />
      <Onward step="profile" team={team} />
    </>
  );
};

const TellingStep = ({ team }: OfTeam): JSX.Element => (
  <>
    <p>{firstStepsText.tellingLead}</p>
    <p>{firstStepsText.tellingCritical}</p>
    <p>
      <Link to="/teams/$team/notification-settings" params={{ team: team.slug }}>
        {firstStepsText.toTelling}
      </Link>
    </p>
    <Onward step="telling" team={team} />
  </>
);

const steps: Readonly<Record<FirstStep, (props: OfTeam) => JSX.Element>> = {
  profile: ProfileStep,
  sites: SitesStep,
  thresholds: ThresholdsStep,
  telling: TellingStep,
  colleagues: ColleaguesStep,
};

interface StepsProps extends OfTeam {
  readonly mine: readonly FirstStep[];
  readonly done: ReadonlySet<FirstStep>;
  readonly chosen: FirstStep;
}

const Steps = ({ team, mine, done, chosen }: StepsProps): JSX.Element => (
  <nav aria-label={firstStepsText.steps}>
    <ol className="steps">
      {mine.map((step) => (
        <li key={step}>
          <Link
            to="/teams/$team/first-steps"
            params={{ team: team.slug }}
            search={{ step }}
            activeProps={{ 'aria-current': undefined }}
            {...(step === chosen ? { 'aria-current': 'step' as const } : {})}
          >
            {firstStepsText.names[step]}
            {done.has(step) ? (
              <>
                {' '}
                <span aria-hidden="true">✓</span>
                <span className="quiet">{firstStepsText.done}</span>
              </>
            ) : null}
          </Link>
        </li>
      ))}
    </ol>
  </nav>
);

/**
 * Leads whoever begins through what only they can settle. The step stands in the address; without one it is the first that is not done,
 * and stays it while it is being done.
 */
export const FirstStepsPage = (): JSX.Element => {
  const team = useTeam();
  const { step } = useSearch({ from: '/inside/teams/$team/first-steps' });
  const { mine, done, isKnown } = useSteps(team);
  const chosen = mine.find((one) => one === step);
  const Step = steps[chosen ?? 'profile'];
  return (
    <>
      <PageTitle>{firstStepsText.title}</PageTitle>
      <p className="soft">{firstStepsText.lead}</p>
      {chosen === undefined && isKnown ? (
        <Navigate
          to="/teams/$team/first-steps"
          params={{ team: team.slug }}
          search={{ step: mine.find((one) => !done.has(one)) ?? 'profile' }}
          replace
        />
      ) : null}
      {chosen === undefined ? (
        <Loading />
      ) : (
        <>
          <Steps team={team} mine={mine} done={done} chosen={chosen} />
          <section aria-labelledby="step">
            <h2 id="step" tabIndex={-1}>
              {firstStepsText.names[chosen]}
            </h2>
            <Step team={team} />
          </section>
        </>
      )}
    </>
  );
};
