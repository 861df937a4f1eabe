import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import type { Member } from '../../../../plugins/teams/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { customerPermissions } from '../../../shared/permissions';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDescribe } from '../../../shared/use-describe';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';

interface PeopleTableProps {
  readonly members: readonly Member[];
  readonly onChange: (member: Member) => void;
  readonly onRemove: (member: Member) => void;
}

export const PeopleTable = ({ members, onChange, onRemove }: PeopleTableProps) => {
  const text = useText();
  const intl = useIntl();
  const describe = useDescribe();
  const reasonId = useId();
  const reason = useMay(customerPermissions.invite) ? undefined : text('people.noPermission');
  const nameOf = ({ name, email }: Member): string => name ?? email;
  const off = { reason, sharedReasonId: reasonId, size: 'S' } as const;

  const columns: readonly Column<Member>[] = [
    { heading: text('people.name'), cell: ({ name }) => name ?? '–' },
    { heading: text('people.email'), cell: ({ email }) => email },
    { heading: text('people.role'), cell: ({ role }) => text(`people.role.${role}`), kind: 'word' },
    {
      heading: text('people.accessEndsAt'),
      cell: ({ accessEndsAt }) => (accessEndsAt === null ? '–' : intl.formatDate(accessEndsAt, { dateStyle: 'medium', timeZone: 'UTC' })),
    },
    { heading: text('people.joinedAt'), cell: ({ joinedAt }) => <time dateTime={joinedAt}>{describe.time(joinedAt)}</time> },
    {
      heading: text('people.actions'),
      cell: (member) => (
        <Flex gap={2} wrap="wrap">
          <ReasonedButton
            {...off}
            variant="tertiary"
            label={text('people.changeOf', { name: nameOf(member) })}
            onClick={() => {
              onChange(member);
            }}
          >
            {text('people.change')}
          </ReasonedButton>
          <ReasonedButton
            {...off}
            variant="danger-light"
            label={text('people.removeNamed', { name: nameOf(member) })}
            onClick={() => {
              onRemove(member);
            }}
          >
            {text('people.remove')}
          </ReasonedButton>
        </Flex>
      ),
    },
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <DataTable caption={text('people.heading')} columns={columns} rows={members} keyOf={({ personId }) => personId} />
      {reason === undefined ? null : (
        <Typography id={reasonId} variant="pi" textColor="neutral600">
          {reason}
        </Typography>
      )}
    </Flex>
  );
};
