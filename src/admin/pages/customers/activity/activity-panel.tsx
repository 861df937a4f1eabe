import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Activity, ListActivity } from '../../../../plugins/teams/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { Panel } from '../../../shared/panel';
import { ReadOutcome } from '../../../shared/read-outcome';
import { ScrollRegion } from '../../../shared/scroll-region';
import { useDescribe } from '../../../shared/use-describe';
import type { useTeamRead } from '../../../shared/use-team-read';
import { isTextKey, useText } from '../../../shared/use-text';

const ActivityTable = ({ lines }: { readonly lines: readonly Activity[] }) => {
  const text = useText();
  const intl = useIntl();
  const describe = useDescribe();
  const sayWhat = ({ what, action }: Activity): string => {
    const key = `activity.what.${what}`;
    return isTextKey(key) ? text(key, { action }) : text('activity.what.other', { what, action });
  };
  const columns: readonly Column<Activity>[] = [
    { heading: text('activity.when'), cell: ({ at }) => <time dateTime={at}>{describe.time(at)}</time> },
    { heading: text('activity.who'), cell: ({ actor, actorName }) => actorName ?? describe.actor(actor) },
    { heading: text('activity.what'), cell: sayWhat },
    { heading: text('activity.count'), cell: ({ count }) => intl.formatNumber(count), kind: 'number' },
  ];
  return <DataTable caption={text('activity.heading')} columns={columns} rows={lines} keyOf={({ id }) => id} />;
};

interface ActivityPanelProps {
  readonly activity: ReturnType<typeof useTeamRead<(typeof ListActivity.responses)[200]['body']>>;
}

/** What happened in a team lately. */
export const ActivityPanel = ({ activity }: ActivityPanelProps) => {
  const text = useText();
  return (
    <Panel heading={text('activity.heading')}>
      <ReadOutcome read={activity} loading={text('activity.loading')}>
        {({ data }) =>
          data.length === 0 ? (
            <Typography tag="p" textColor="neutral600">
              {text('activity.empty')}
            </Typography>
          ) : (
            <ScrollRegion label={text('activity.list')}>
              <ActivityTable lines={data} />
            </ScrollRegion>
          )
        }
      </ReadOutcome>
    </Panel>
  );
};
