import { api } from '../../api/client';
import { firstSteps, type FirstStep } from '../../routes/first-steps';
import { mayIn, useMe, type MyTeam } from '../../session/me';

const factOf: Readonly<Partial<Record<FirstStep, string>>> = {
  sites: 'first-site',
  thresholds: 'thresholds-confirmed',
  colleagues: 'second-administrator',
};

const ownSteps: readonly FirstStep[] = ['profile', 'telling'];

interface Steps {
  /** Those that are somebody's with this role. */
  readonly mine: readonly FirstStep[];
  readonly done: ReadonlySet<FirstStep>;
  readonly isKnown: boolean;
}

/** Where a person is told is settled from the beginning, by what holds for the team; changing it is no duty. */
const isSettled = (step: FirstStep): boolean => step === 'telling';

/** What is done is asked of the data: nothing is ticked off by hand, and nothing is forgotten. */
export const useSteps = (team: MyTeam): Steps => {
  const me = useMe();
  const isManaging = mayIn(team, 'settings.manage');
  const { data, isPending } = api.useQuery('get', '/onboarding', { params: { query: { team: team.slug } } }, { enabled: isManaging });
  const facts = new Set(data?.data.filter(({ isDone }) => isDone).map(({ name }) => name));
  const isDone = (step: FirstStep): boolean => isSettled(step) || (step === 'profile' ? me.name !== null : facts.has(factOf[step] ?? ''));
  return {
    mine: isManaging ? firstSteps : ownSteps,
    done: new Set(firstSteps.filter(isDone)),
    isKnown: !isManaging || !isPending,
  };
};
