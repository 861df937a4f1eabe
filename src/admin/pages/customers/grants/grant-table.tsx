import { Badge, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ReadGrant } from '../../../../plugins/teams/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { useDescribe } from '../../../shared/use-describe';
import { useText } from '../../../shared/use-text';

const variants = { requested: 'warning', active: 'success', ended: 'neutral', declined: 'neutral', revoked: 'neutral' } as const;

interface GrantTableProps {
  readonly side: 'given' | 'received';
  readonly grants: readonly ReadGrant[];
}

export const GrantTable = ({ side, grants }: GrantTableProps) => {
  const text = useText();
  const intl = useIntl();
  const describe = useDescribe();
  const day = (iso: string): string => intl.formatDate(iso, { dateStyle: 'medium', timeZone: 'UTC' });
  const daysOf = ({ fromDay, toDay }: ReadGrant): string => {
    if (fromDay !== null && toDay !== null) return text('grant.days.between', { from: day(fromDay), to: day(toDay) });
    if (fromDay !== null) return text('grant.days.from', { from: day(fromDay) });
    return toDay === null ? text('grant.days.all') : text('grant.days.to', { to: day(toDay) });
  };

  const columns: readonly Column<ReadGrant>[] = [
    { heading: text('grant.team'), cell: ({ owner, grantee }) => (side === 'given' ? grantee : owner) },
    { heading: text('grant.sites'), cell: ({ siteCodes }) => siteCodes.join(', ') },
    { heading: text('grant.kinds'), cell: ({ kinds }) => kinds.map((kind) => text(`grant.kind.${kind}`)).join(', ') },
    { heading: text('grant.days'), cell: daysOf },
    { heading: text('grant.endsAt'), cell: ({ endsAt }) => <time dateTime={endsAt}>{describe.time(endsAt)}</time> },
    {
      heading: text('grant.state'),
      cell: ({ state }) => <Badge variant={variants[state]}>{text(`grant.state.${state}`)}</Badge>,
      kind: 'word',
    },
  ];

  if (grants.length === 0) {
    return (
      <Typography tag="p" textColor="neutral600">
        {text(`grant.none.${side}`)}
      </Typography>
    );
  }
  return <DataTable caption={text(`grant.${side}`)} columns={columns} rows={grants} keyOf={({ id }) => id} />;
};
