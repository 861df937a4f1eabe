import { Checkbox, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { SiteStatus } from '../../../../api/site/contracts';
import { ListStationPlacings, PlaceStation, type StationPlacing } from '../../../../api/station/contracts';
import { callServer } from '../../../shared/call';
import { DataTable, type Column } from '../../../shared/data-table';
import { Notice } from '../../../shared/notice';
import { customerPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReadOutcome } from '../../../shared/read-outcome';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useTeamRead } from '../../../shared/use-team-read';
import { useText } from '../../../shared/use-text';

interface PlacingsProps {
  readonly team: string;
  readonly sites: readonly SiteStatus[];
  readonly onPlaced: () => void;
}

interface TableProps extends Omit<PlacingsProps, 'team' | 'onPlaced'> {
  readonly placings: readonly StationPlacing[];
  readonly isClosed: boolean;
  readonly onChange: (placing: StationPlacing) => void;
}

const noSite = 'none';

const PlacingTable = ({ sites, placings, isClosed, onChange }: TableProps) => {
  const text = useText();
  const columns: readonly Column<StationPlacing>[] = [
    { heading: text('station.code'), cell: ({ code }) => code },
    { heading: text('station.name'), cell: ({ name }) => name },
    {
      heading: text('station.site'),
      cell: (placing) => (
        <SingleSelect
          aria-label={text('station.siteOf', { name: placing.name })}
          value={placing.site === null ? noSite : `site ${placing.site}`}
          disabled={isClosed}
          onChange={(chosen) => {
            onChange({ ...placing, site: chosen === noSite ? null : String(chosen).slice('site '.length) });
          }}
        >
          <SingleSelectOption value={noSite}>{text('station.noSite')}</SingleSelectOption>
          {sites.map(({ code, name }) => (
            <SingleSelectOption key={code} value={`site ${code}`}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      ),
    },
    {
      heading: text('station.sensitive'),
      cell: (placing) => (
        <Checkbox
          aria-label={text('station.sensitiveOf', { name: placing.name })}
          checked={placing.isSensitive}
          disabled={isClosed}
          onCheckedChange={(checked) => {
            onChange({ ...placing, isSensitive: checked === true });
          }}
        />
      ),
    },
  ];
  return <DataTable caption={text('station.heading')} columns={columns} rows={placings} keyOf={({ code }) => code} isWide />;
};

/** To which site each station belongs, and whether its exact place is kept from the public; kept with each choice. */
export const StationPlacings = ({ team, sites, onPlaced }: PlacingsProps) => {
  const text = useText();
  const mayUpdate = useMay(customerPermissions.update);
  const read = useTeamRead(ListStationPlacings, team);
  const [placed, setPlaced] = useState<string | null>(null);
  const { isBusy, refusal, perform } = useDeed();
  const place = async ({ code, name, site, isSensitive }: StationPlacing): Promise<void> => {
    setPlaced(null);
    const answer = await perform(async () => callServer(PlaceStation, { params: { code }, query: { team }, body: { site, isSensitive } }));
    if (answer === null) return;
    setPlaced(name);
    read.reload();
    onPlaced();
  };
  return (
    <ReadOutcome read={read} loading={text('station.loading')}>
      {({ data }) =>
        data.length === 0 ? (
          <Typography tag="p" textColor="neutral600">
            {text('station.empty')}
          </Typography>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography tag="p">{text('station.hint')}</Typography>
            {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
            {placed === null ? null : <Notice tone="success" title={text('station.placed', { name: placed })} headingTag="h4" />}
            <PlacingTable sites={sites} placings={data} isClosed={!mayUpdate || isBusy} onChange={(placing) => void place(placing)} />
          </Flex>
        )
      }
    </ReadOutcome>
  );
};
