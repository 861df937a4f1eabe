import { Box } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { GetReviewPolicy } from '../../../api/review-policy/contracts';
import { AreaPage } from '../../shared/area-page';
import { Panel } from '../../shared/panel';
import { readPermission } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { TeamField } from '../../shared/team-field';
import { useTeam } from '../../shared/use-team';
import { useTeamRead } from '../../shared/use-team-read';
import { useText } from '../../shared/use-text';
import { Waiting } from '../../shared/waiting';
import { PolicyForm } from './policy-form';

const Policy = ({ team }: { readonly team: string }) => {
  const text = useText();
  const { answer, reload } = useTeamRead(GetReviewPolicy, team);
  if (answer === null) {
    return (
      <Box role="status">
        <Waiting>{text('policy.loading')}</Waiting>
      </Box>
    );
  }
  if ('refusal' in answer) return <ProblemNotice refusal={answer.refusal} onRetry={reload} />;
  return <PolicyForm key={team} team={team} policy={answer.data.data} />;
};

const ReviewPolicy = () => {
  const text = useText();
  const team = useTeam();
  return (
    <AreaPage team={team.team} title={text('policy.title')} lead={text('policy.lead')}>
      <TeamField team={team} hint={text('policy.team')} />
      <Panel heading={text('policy.heading', { team: team.team })}>
        <Policy team={team.team} />
      </Panel>
    </AreaPage>
  );
};

const ReviewPolicyPage = () => (
  <Page.Protect permissions={[readPermission]}>
    <ReviewPolicy />
  </Page.Protect>
);

export default ReviewPolicyPage;
