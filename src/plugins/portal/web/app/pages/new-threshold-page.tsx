import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { client } from '../api/client';
import { common } from '../locales/common';
import { ruleText } from '../locales/threshold-form';
import { thresholdText } from '../locales/thresholds';
import { PageTitle } from '../parts/page-title';
import { mayIn, useTeam } from '../session/me';
import { BeginField } from './thresholds/guideline-row';
import { Guidelines } from './thresholds/guidelines';
import type { Wanted } from './thresholds/rule-form';
import { ThresholdForm } from './thresholds/threshold-form';
import { useAct } from './thresholds/use-act';

const ByHand = ({ team }: { readonly team: string }): JSX.Element => {
  const navigate = useNavigate();
  const create = useAct(async (body: Wanted) => {
    const { data } = await client.POST('/thresholds', { params: { query: { team } }, body });
    if (data !== undefined) await navigate({ to: '/teams/$team/thresholds/$id', params: { team, id: data.data.id } });
  });
  return (
    <ThresholdForm
      team={team}
      before={null}
      submit={ruleText.create}
      sending={create}
      onCancel={{ label: common.cancel, act: () => void navigate({ to: '/teams/$team/thresholds', params: { team } }) }}
    >
      <BeginField />
    </ThresholdForm>
  );
};

/** A new threshold, by hand or from what an authority says. */
export const NewThresholdPage = (): JSX.Element => {
  const team = useTeam();
  const params = { team: team.slug };
  const isGuideline = useSearch({ from: '/inside/teams/$team/thresholds/new' }).from === 'guideline';
  const drawWay = (): JSX.Element => (isGuideline ? <Guidelines team={team.slug} /> : <ByHand team={team.slug} />);
  return (
    <>
      <PageTitle>{isGuideline ? thresholdText.adopt : thresholdText.set}</PageTitle>
      <p className="ways-back">
        <Link to="/teams/$team/thresholds" params={params}>
          {ruleText.back}
        </Link>
        <Link to="/teams/$team/thresholds/new" params={params} search={isGuideline ? {} : { from: 'guideline' }}>
          {isGuideline ? ruleText.byHand : thresholdText.adopt}
        </Link>
      </p>
      {mayIn(team, 'thresholds.manage') ? drawWay() : <p className="notice">{thresholdText.needsRight}</p>}
    </>
  );
};
