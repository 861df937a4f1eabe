import { ListApiKeys, ListMembers, type Customer } from '../../../plugins/teams/contracts';
import { Panel } from '../../shared/panel';
import { ReadOutcome } from '../../shared/read-outcome';
import { useTeamRead } from '../../shared/use-team-read';
import { useText } from '../../shared/use-text';
import { InvitationsPanel } from './invitations/invitations-panel';
import { KeysPanel } from './keys/keys-panel';
import { People } from './people/people';

/** Who and what acts for a customer. A key stops when whoever made it may do less: the keys are read again with the people. */
export const TeamPanels = ({ customer }: { readonly customer: Customer }) => {
  const text = useText();
  const members = useTeamRead(ListMembers, customer.slug);
  const keys = useTeamRead(ListApiKeys, customer.slug);
  const readAgain = (): void => {
    members.reload();
    keys.reload();
  };
  return (
    <>
      <Panel heading={text('people.heading')}>
        <ReadOutcome read={members} loading={text('people.loading')}>
          {({ data }) => <People team={customer.slug} members={data} onChanged={readAgain} />}
        </ReadOutcome>
      </Panel>
      <InvitationsPanel customer={customer} />
      <KeysPanel team={customer.slug} keys={keys} />
    </>
  );
};
