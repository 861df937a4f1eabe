import { Box, Typography } from '@strapi/design-system';
import { ListReadGrants } from '../../../../plugins/teams/contracts';
import { Panel } from '../../../shared/panel';
import { ReadOutcome } from '../../../shared/read-outcome';
import { useTeamRead } from '../../../shared/use-team-read';
import { useText } from '../../../shared/use-text';
import { Part } from '../part';
import { GrantTable } from './grant-table';

/** What a customer lets other teams read, and what they let it read. The teams decide; staff only look. */
export const GrantsPanel = ({ team }: { readonly team: string }) => {
  const text = useText();
  const grants = useTeamRead(ListReadGrants, team);
  return (
    <Panel heading={text('grant.heading')}>
      <ReadOutcome read={grants} loading={text('grant.loading')}>
        {({ data: { given, received } }) => (
          <>
            <Box paddingBottom={4}>
              <Typography tag="h3" variant="delta" fontWeight="bold">
                {text('grant.given')}
              </Typography>
            </Box>
            <GrantTable side="given" grants={given} />
            <Part heading={text('grant.received')}>
              <GrantTable side="received" grants={received} />
            </Part>
          </>
        )}
      </ReadOutcome>
    </Panel>
  );
};
