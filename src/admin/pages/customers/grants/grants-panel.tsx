import { ListReadGrants } from '../../../../plugins/teams/contracts';
import { Panel } from '../../../shared/panel';
import { ReadOutcome } from '../../../shared/read-outcome';
import { useTeamRead } from '../../../shared/use-team-read';
import { useText } from '../../../shared/use-text';
import { Part } from '../part';
import type { SitesRead } from '../sites/sites-panel';
import { GrantForm } from './grant-form';
import { Grants } from './grants';

interface GrantsPanelProps {
  readonly team: string;
  readonly sites: SitesRead;
  readonly onChanged: () => void;
}

/** What a customer lets other teams read, and what they let it read. The teams decide themselves; staff do it where they are asked to. */
export const GrantsPanel = ({ team, sites, onChanged }: GrantsPanelProps) => {
  const text = useText();
  const grants = useTeamRead(ListReadGrants, team);
  const readAgain = (): void => {
    grants.reload();
    onChanged();
  };
  return (
    <Panel heading={text('grant.heading')}>
      <ReadOutcome read={grants} loading={text('grant.loading')}>
        {({ data }) => <Grants team={team} {...data} onChanged={readAgain} />}
      </ReadOutcome>
      <Part heading={text('grant.new')}>
        <GrantForm team={team} sites={sites} onMade={readAgain} />
      </Part>
    </Panel>
  );
};
