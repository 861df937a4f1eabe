import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ListSiteStatus, SiteStatus } from '../../../../api/site/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { Panel } from '../../../shared/panel';
import { ReadOutcome } from '../../../shared/read-outcome';
import { useDescribe } from '../../../shared/use-describe';
import type { useTeamRead } from '../../../shared/use-team-read';
import { useText } from '../../../shared/use-text';
import { Part } from '../part';
import { SiteForm } from './site-form';
import { StationPlacings } from './station-placings';

export type SitesRead = ReturnType<typeof useTeamRead<(typeof ListSiteStatus.responses)[200]['body']>>;

const SiteTable = ({ sites }: { readonly sites: readonly SiteStatus[] }) => {
  const text = useText();
  const intl = useIntl();
  const describe = useDescribe();
  const columns: readonly Column<SiteStatus>[] = [
    { heading: text('site.name'), cell: ({ name }) => name },
    { heading: text('site.code'), cell: ({ code }) => code },
    { heading: text('site.stations'), cell: ({ stationCount }) => intl.formatNumber(stationCount), kind: 'number' },
    {
      heading: text('site.lastSampledAt'),
      cell: ({ lastSampledAt }) =>
        lastSampledAt === null ? text('site.noResult') : <time dateTime={lastSampledAt}>{describe.time(lastSampledAt)}</time>,
    },
  ];
  return <DataTable caption={text('site.heading')} columns={columns} rows={sites} keyOf={({ code }) => code} />;
};

interface SitesPanelProps {
  readonly team: string;
  readonly sites: SitesRead;
  readonly onAdded: () => void;
}

/** The sites of a customer, and whether anything comes from them. */
export const SitesPanel = ({ team, sites, onAdded }: SitesPanelProps) => {
  const text = useText();
  return (
    <Panel heading={text('site.heading')}>
      <ReadOutcome read={sites} loading={text('site.loading')}>
        {({ data }) =>
          data.length === 0 ? (
            <Typography tag="p" textColor="neutral600">
              {text('site.empty')}
            </Typography>
          ) : (
            <SiteTable sites={data} />
          )
        }
      </ReadOutcome>
      <Part heading={text('station.heading')}>
        <StationPlacings
          team={team}
          sites={sites.answer !== null && 'data' in sites.answer ? sites.answer.data.data : []}
          onPlaced={onAdded}
        />
      </Part>
      <Part heading={text('site.new')}>
        <SiteForm team={team} onAdded={onAdded} />
      </Part>
    </Panel>
  );
};
