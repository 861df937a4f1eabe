import { Page } from '@strapi/strapi/admin';
import { GetReviewPolicy } from '../../../api/review-policy/contracts';
import { AreaPage } from '../../shared/area-page';
import { Panel } from '../../shared/panel';
import { readPermission } from '../../shared/permissions';
import { TeamField } from '../../shared/team-field';
import { TeamRead } from '../../shared/team-read';
import { useTeam } from '../../shared/use-team';
import { useText } from '../../shared/use-text';
import { PolicyForm } from './policy-form';

const ReviewPolicy = () => {
  const text = useText();
  const team = useTeam();
  return (
    <AreaPage team={team.team} title={text('policy.title')} lead={text('policy.lead')}>
      <TeamField team={team} hint={text('policy.team')} />
      <Panel heading={text('policy.heading', { team: team.team })}>
        <TeamRead contract={GetReviewPolicy} team={team.team} loading={text('policy.loading')}>
          {({ data }) => <PolicyForm key={team.team} team={team.team} policy={data} />}
        </TeamRead>
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
