import { Flex, Typography } from '@strapi/design-system';
import type { Exceedance } from '../../../plugins/notifications/contracts';
import { CustomerField } from '../../shared/customer-field';
import { DataTable, type Column } from '../../shared/data-table';
import { PageFrame } from '../../shared/page-frame';
import { PageList } from '../../shared/page-list';
import { Panel } from '../../shared/panel';
import { TextLink } from '../../shared/text-link';
import { useDescribe } from '../../shared/use-describe';
import { usePages } from '../../shared/use-pages';
import { useTeam } from '../../shared/use-team';
import { useText } from '../../shared/use-text';
import { useKnownNames, type KnownNames } from '../customers/thresholds/use-known-names';
import { AlertNav } from './alert-nav';
import { ExceedanceBadge, LevelBadge } from './exceedance-badges';
import { ExceedanceFilters } from './exceedance-filters';
import { useExceedances } from './use-exceedances';
import { useExceedanceWords } from './use-exceedance-words';

interface TeamProps {
  readonly team: string;
  readonly known: KnownNames;
}

const ExceedanceTable = ({ team, known, exceedances }: TeamProps & { readonly exceedances: readonly Exceedance[] }) => {
  const text = useText();
  const describe = useDescribe();
  const words = useExceedanceWords(known);
  const columns: readonly Column<Exceedance>[] = [
    {
      heading: text('exceedance.what'),
      cell: (exceedance) => <TextLink to={`/luminous/exceedances/of/${team}/${exceedance.id}`}>{words.what(exceedance)}</TextLink>,
    },
    { heading: text('exceedance.where'), cell: (exceedance) => words.where(exceedance) },
    { heading: text('exceedance.level'), cell: ({ level }) => <LevelBadge level={level} />, kind: 'word' },
    { heading: text('exceedance.latest'), cell: ({ latest }) => words.amount(latest) },
    { heading: text('exceedance.state'), cell: ({ state }) => <ExceedanceBadge state={state} />, kind: 'word' },
    { heading: text('exceedance.openedAt'), cell: ({ openedAt }) => <time dateTime={openedAt}>{describe.time(openedAt)}</time> },
  ];
  return <DataTable caption={text('exceedance.title')} columns={columns} rows={exceedances} keyOf={({ id }) => id} isWide />;
};

const Exceedances = ({ team, known }: TeamProps) => {
  const text = useText();
  const { filter, choose, isNarrowed, load } = useExceedances(team);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <ExceedanceFilters filter={filter} choose={choose} known={known} />
      <PageList
        list={usePages(load)}
        loading={text('exceedance.loading')}
        empty={text(isNarrowed ? 'exceedance.none' : 'exceedance.empty')}
      >
        {(exceedances) => <ExceedanceTable team={team} known={known} exceedances={exceedances} />}
      </PageList>
    </Flex>
  );
};

/** Where thresholds of a customer are or were passed. */
export const ExceedanceList = () => {
  const text = useText();
  const team = useTeam('');
  const known = useKnownNames(team.team);
  return (
    <PageFrame title={text('exceedance.title')} lead={text('exceedance.lead')}>
      <AlertNav team={team.team} />
      <Panel heading={text('exceedance.list')}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <CustomerField team={team} hint={text('alert.customer.hint')} />
          {team.team === '' ? (
            <Typography tag="p" textColor="neutral600">
              {text('alert.choose')}
            </Typography>
          ) : (
            <Exceedances key={team.team} team={team.team} known={known} />
          )}
        </Flex>
      </Panel>
    </PageFrame>
  );
};
