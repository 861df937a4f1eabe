import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import type { ApiKey } from '../../../../plugins/teams/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { customerPermissions } from '../../../shared/permissions';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDescribe } from '../../../shared/use-describe';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { KeyBadge } from './key-badge';

/** In one piece, as it stands in logs. */
const Prefix = styled(Typography)`
  white-space: nowrap;
`;

interface KeyTableProps {
  readonly keys: readonly ApiKey[];
  readonly onReplace: (key: ApiKey) => void;
  readonly onRevoke: (key: ApiKey) => void;
}

/** A stopped key could be used again if whoever made it got the role back: it can be revoked. */
const isOver = ({ state }: ApiKey): boolean => state === 'revoked' || state === 'expired';

export const KeyTable = ({ keys, onReplace, onRevoke }: KeyTableProps) => {
  const text = useText();
  const describe = useDescribe();
  const reasonId = useId();
  const reason = useMay(customerPermissions.issueKeys) ? undefined : text('key.noPermission');
  const off = { reason, sharedReasonId: reasonId, size: 'S' } as const;
  const moment = (iso: string) => <time dateTime={iso}>{describe.time(iso)}</time>;

  const columns: readonly Column<ApiKey>[] = [
    {
      heading: text('key.name'),
      cell: ({ name, prefix }) => (
        <div>
          <Typography tag="p" fontWeight="bold">
            {name}
          </Typography>
          <Prefix tag="code" variant="pi" textColor="neutral600">
            {prefix}
          </Prefix>
        </div>
      ),
    },
    { heading: text('key.kind'), cell: ({ kind }) => text(`key.kind.${kind}`), kind: 'word' },
    { heading: text('key.scopes'), cell: ({ scopes }) => scopes.map((scope) => text(`key.scope.${scope}`)).join(', ') },
    { heading: text('key.state'), cell: ({ state }) => <KeyBadge state={state} />, kind: 'word' },
    { heading: text('key.createdBy'), cell: ({ createdBy }) => <Box minWidth="8rem">{createdBy ?? text('key.createdBy.staff')}</Box> },
    { heading: text('key.lastUsedAt'), cell: ({ lastUsedAt }) => (lastUsedAt === null ? text('key.neverUsed') : moment(lastUsedAt)) },
    { heading: text('key.expiresAt'), cell: ({ expiresAt }) => moment(expiresAt) },
    {
      heading: text('people.actions'),
      cell: (key) =>
        isOver(key) ? (
          '–'
        ) : (
          <Flex gap={2} wrap="wrap">
            <ReasonedButton
              {...off}
              variant="tertiary"
              label={text('key.replaceNamed', { name: key.name })}
              onClick={() => {
                onReplace(key);
              }}
            >
              {text('key.replace')}
            </ReasonedButton>
            <ReasonedButton
              {...off}
              variant="danger-light"
              label={text('key.revokeNamed', { name: key.name })}
              onClick={() => {
                onRevoke(key);
              }}
            >
              {text('key.revoke')}
            </ReasonedButton>
          </Flex>
        ),
    },
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <DataTable caption={text('key.heading')} columns={columns} rows={keys} keyOf={({ id }) => id} isWide />
      {reason === undefined ? null : (
        <Typography id={reasonId} variant="pi" textColor="neutral600">
          {reason}
        </Typography>
      )}
    </Flex>
  );
};
