import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { publicTeamId, type ReadGrant } from '../../../../plugins/teams/contracts';
import { callServer } from '../../../shared/call';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { Notice } from '../../../shared/notice';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useDeed } from '../../../shared/use-deed';
import { useText } from '../../../shared/use-text';
import { Part } from '../part';
import { contractOf, type GrantDeed } from './grant-deeds';
import { GrantTable } from './grant-table';

interface GrantsProps {
  readonly team: string;
  readonly given: readonly ReadGrant[];
  readonly received: readonly ReadGrant[];
  readonly toConsent: readonly ReadGrant[];
  readonly onChanged: () => void;
}

interface Asked {
  readonly deed: GrantDeed;
  readonly grant: ReadGrant;
}

/** What is shared, either way, and what takes the customer's consent; ends it, or answers. */
export const Grants = ({ team, given, received, toConsent, onChanged }: GrantsProps) => {
  const text = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { isBusy, refusal, perform } = useDeed();
  const ask = (deed: GrantDeed, grant: ReadGrant): void => {
    setAsked({ deed, grant });
  };

  const carryOut = async ({ deed, grant }: Asked): Promise<void> => {
    setSaid(null);
    const answer = await perform(async () => callServer(contractOf[deed], { params: { id: grant.id }, query: { team } }));
    setAsked(null);
    if (answer !== null) setSaid(text(`grant.${deed}.done`, { owner: grant.owner, grantee: grant.grantee }));
    onChanged(); // refused too: it may have ended meanwhile
  };
  const describe = ({ deed, grant }: Asked): string => {
    const sure = text(`grant.${deed}.sure`, { owner: grant.owner, grantee: grant.grantee });
    return deed === 'agree' && grant.grantee === publicTeamId ? `${text('grant.public.seen')} ${sure}` : sure;
  };
  const deed = asked?.deed ?? 'revoke';

  return (
    <>
      {refusal === null ? null : (
        <Box paddingBottom={4}>
          <ProblemNotice refusal={refusal} takesFocus />
        </Box>
      )}
      {said === null ? null : (
        <Box paddingBottom={4}>
          <Notice tone="success" title={said} takesFocus />
        </Box>
      )}
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h3" variant="delta" fontWeight="bold">
          {text('grant.given')}
        </Typography>
        <GrantTable side="given" grants={given} onDeed={ask} />
      </Flex>
      <Part heading={text('grant.received')}>
        <GrantTable side="received" grants={received} onDeed={ask} />
      </Part>
      <Part heading={text('grant.toConsent')}>
        <GrantTable side="toConsent" grants={toConsent} onDeed={ask} />
      </Part>
      <ConfirmDialog
        isOpen={asked !== null}
        title={text(`grant.${deed}.title`)}
        description={asked === null ? '' : describe(asked)}
        confirm={text(`grant.${deed}.confirm`)}
        isDanger={deed !== 'agree'}
        isBusy={isBusy}
        onConfirm={() => {
          if (asked !== null) void carryOut(asked);
        }}
        onClose={() => {
          setAsked(null);
        }}
      />
    </>
  );
};
