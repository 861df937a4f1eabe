import { GetOnboarding, ListActivity, ListApiKeys, ListMembers, type Customer } from '../../../plugins/teams/contracts';
import { ListSiteStatus } from '../../../api/site/contracts';
import { Panel } from '../../shared/panel';
import { thresholdPermissions } from '../../shared/permissions';
import { ReadOutcome } from '../../shared/read-outcome';
import { useMay } from '../../shared/use-may';
import { useTeamRead } from '../../shared/use-team-read';
import { useText } from '../../shared/use-text';
import { ActivityPanel } from './activity/activity-panel';
import { GrantsPanel } from './grants/grants-panel';
import { InvitationsPanel } from './invitations/invitations-panel';
import { KeysPanel } from './keys/keys-panel';
import { OnboardingPanel } from './onboarding/onboarding-panel';
import { People } from './people/people';
import { SitesPanel } from './sites/sites-panel';
import { ThresholdsPanel } from './thresholds/thresholds-panel';

/**
 * How far a customer has come, who and what acts for it, and what they did. A key stops when whoever made it may do less, and a second
 * administrator is a line of the checklist: all of it is read again with the people.
 */
export const TeamPanels = ({ customer }: { readonly customer: Customer }) => {
  const text = useText();
  const maySeeThresholds = useMay(thresholdPermissions.read);
  const members = useTeamRead(ListMembers, customer.slug);
  const keys = useTeamRead(ListApiKeys, customer.slug);
  const sites = useTeamRead(ListSiteStatus, customer.slug);
  const onboarding = useTeamRead(GetOnboarding, customer.slug);
  const activity = useTeamRead(ListActivity, customer.slug);
  const readAgain = (): void => {
    members.reload();
    keys.reload();
    onboarding.reload();
    activity.reload();
  };
  const readSitesAgain = (): void => {
    sites.reload();
    onboarding.reload();
    activity.reload();
  };
  const readConfirmedAgain = (): void => {
    onboarding.reload();
    activity.reload();
  };
  return (
    <>
      <OnboardingPanel customer={customer} onboarding={onboarding} />
      <SitesPanel team={customer.slug} sites={sites} onAdded={readSitesAgain} />
      {maySeeThresholds ? <ThresholdsPanel team={customer.slug} onChanged={readConfirmedAgain} /> : null}
      <Panel heading={text('people.heading')}>
        <ReadOutcome read={members} loading={text('people.loading')}>
          {({ data }) => <People team={customer.slug} members={data} onChanged={readAgain} />}
        </ReadOutcome>
      </Panel>
      <InvitationsPanel customer={customer} />
      <KeysPanel team={customer.slug} keys={keys} />
      <GrantsPanel team={customer.slug} sites={sites} onChanged={activity.reload} />
      <ActivityPanel activity={activity} />
    </>
  );
};
