import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { RevokeReadGrant, type ReadGrant } from '../../../../plugins/teams/contracts';
import { callServer } from '../../../shared/call';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { Notice } from '../../../shared/notice';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useDeed } from '../../../shared/use-deed';
import { useText } from '../../../shared/use-text';
import { Part } from '../part';
import { GrantTable } from './grant-table';

interface GrantsProps {
  readonly team: string;
  readonly given: readonly ReadGrant[];
  readonly received: readonly ReadGrant[];
  readonly onChanged: () => void;
}

/** What is shared, either way; ends it. */
export const Grants = ({ team, given, received, onChanged }: GrantsProps) => {
  const text = useText();
  const [asked, setAsked] = useState<ReadGrant | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { isBusy, refusal, perform } = useDeed();

  const revoke = async ({ id, owner, grantee }: ReadGrant): Promise<void> => {
    setSaid(null);
    const answer = await perform(async () => callServer(RevokeReadGrant, { params: { id }, query: { team } }));
    setAsked(null);
    if (answer !== null) setSaid(text('grant.revoked', { owner, grantee }));
    onChanged(); // refused too: it may have ended meanwhile
  };

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
        <GrantTable side="given" grants={given} onRevoke={setAsked} />
      </Flex>
      <Part heading={text('grant.received')}>
        <GrantTable side="received" grants={received} onRevoke={setAsked} />
      </Part>
      <ConfirmDialog
        isOpen={asked !== null}
        title={text('grant.revoke.title')}
        description={text('grant.revoke.sure', { owner: asked?.owner ?? '', grantee: asked?.grantee ?? '' })}
        confirm={text('grant.revoke.confirm')}
        isDanger
        isBusy={isBusy}
        onConfirm={() => {
          if (asked !== null) void revoke(asked);
        }}
        onClose={() => {
          setAsked(null);
        }}
      />
    </>
  );
};
