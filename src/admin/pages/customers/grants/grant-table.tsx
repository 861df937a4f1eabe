import { Badge, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { publicTeamId, type ReadGrant } from '../../../../plugins/teams/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { customerPermissions } from '../../../shared/permissions';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDescribe } from '../../../shared/use-describe';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { listDeeds, type GrantDeed, type GrantSide } from './grant-deeds';

const variants = {
  requested: 'warning',
  'awaits-consent': 'warning',
  active: 'success',
  ended: 'neutral',
  declined: 'neutral',
  'consent-refused': 'neutral',
  revoked: 'neutral',
} as const;

interface GrantTableProps {
  readonly side: GrantSide;
  readonly grants: readonly ReadGrant[];
  readonly onDeed: (deed: GrantDeed, grant: ReadGrant) => void;
}

export const GrantTable = ({ side, grants, onDeed }: GrantTableProps) => {
  const text = useText();
  const intl = useIntl();
  const describe = useDescribe();
  const reasonId = useId();
  const reason = useMay(customerPermissions.grant) ? undefined : text('grant.noPermission');
  const otherOf = ({ owner, grantee }: ReadGrant): string => {
    const reader = grantee === publicTeamId ? text('grant.everybody') : grantee;
    if (side === 'toConsent') return text('grant.between', { owner, reader });
    return side === 'given' ? reader : owner;
  };
  const labelOf = (deed: GrantDeed) => (deed === 'revoke' && side === 'given' ? 'grant.revokeOf.given' : (`grant.${deed}Of` as const));
  const day = (iso: string): string => intl.formatDate(iso, { dateStyle: 'medium', timeZone: 'UTC' });
  const daysOf = ({ fromDay, toDay }: ReadGrant): string => {
    if (fromDay !== null && toDay !== null) return text('grant.days.between', { from: day(fromDay), to: day(toDay) });
    if (fromDay !== null) return text('grant.days.from', { from: day(fromDay) });
    return toDay === null ? text('grant.days.all') : text('grant.days.to', { to: day(toDay) });
  };

  const columns: readonly Column<ReadGrant>[] = [
    { heading: text('grant.team'), cell: otherOf },
    { heading: text('grant.sites'), cell: ({ siteCodes }) => siteCodes.join(', ') },
    { heading: text('grant.kinds'), cell: ({ kinds }) => kinds.map((kind) => text(`grant.kind.${kind}`)).join(', ') },
    { heading: text('grant.days'), cell: daysOf },
    { heading: text('grant.consentOf'), cell: ({ consentOf }) => consentOf ?? '–' },
    { heading: text('grant.endsAt'), cell: ({ endsAt }) => <time dateTime={endsAt}>{describe.time(endsAt)}</time> },
    {
      heading: text('grant.state'),
      cell: ({ state }) => <Badge variant={variants[state]}>{text(`grant.state.${state}`)}</Badge>,
      kind: 'word',
    },
    {
      heading: text('people.actions'),
      cell: (grant) => {
        const deeds = listDeeds(grant, side);
        if (deeds.length === 0) return '–';
        return (
          <Flex gap={2} wrap="wrap">
            {deeds.map((deed) => (
              <ReasonedButton
                key={deed}
                reason={reason}
                sharedReasonId={reasonId}
                size="S"
                variant={deed === 'agree' ? 'success-light' : 'danger-light'}
                label={text(labelOf(deed), { team: otherOf(grant) })}
                onClick={() => {
                  onDeed(deed, grant);
                }}
              >
                {text(`grant.${deed}`)}
              </ReasonedButton>
            ))}
          </Flex>
        );
      },
    },
  ];

  if (grants.length === 0) {
    return (
      <Typography tag="p" textColor="neutral600">
        {text(`grant.none.${side}`)}
      </Typography>
    );
  }
  return (
    <>
      {reason !== undefined && grants.some((grant) => listDeeds(grant, side).length > 0) ? (
        <Typography tag="p" id={reasonId} variant="pi" textColor="neutral600">
          {reason}
        </Typography>
      ) : null}
      <DataTable caption={text(`grant.${side}`)} columns={columns} rows={grants} keyOf={({ id }) => id} isWide />
    </>
  );
};
