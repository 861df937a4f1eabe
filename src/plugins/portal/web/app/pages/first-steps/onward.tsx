import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { firstStepsText } from '../../locales/first-steps';
import { firstSteps, type FirstStep } from '../../routes/first-steps';
import type { MyTeam } from '../../session/me';

/** To what comes next; leaving is as easy. */
export const Onward = ({
  step,
  team,
  label,
}: {
  readonly step: FirstStep;
  readonly team: MyTeam;
  readonly label?: string;
}): JSX.Element => {
  const params = { team: team.slug };
  const next = firstSteps[firstSteps.indexOf(step) + 1];
  if (next === undefined) {
    return (
      <p className="onward">
        <Link className="button first" to="/teams/$team/overview" params={params}>
          {firstStepsText.finish}
        </Link>
      </p>
    );
  }
  return (
    <p className="onward">
      <Link className="button first" to="/teams/$team/first-steps" params={params} search={{ step: next }}>
        {label ?? firstStepsText.next(firstStepsText.names[next])}
      </Link>
      <Link to="/teams/$team/overview" params={params}>
        {firstStepsText.leave}
      </Link>
    </p>
  );
};
