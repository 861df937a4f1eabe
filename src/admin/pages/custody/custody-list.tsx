import { Flex } from '@strapi/design-system';
import { ChainState, type CustodyStatus } from '../../../api/custody/contracts';
import { DataTable, type Column } from '../../shared/data-table';
import { PageFrame } from '../../shared/page-frame';
import { PageList } from '../../shared/page-list';
import { Panel } from '../../shared/panel';
import { TeamField } from '../../shared/team-field';
import { TextLink } from '../../shared/text-link';
import { useDescribe } from '../../shared/use-describe';
import { useTeam } from '../../shared/use-team';
import { useText } from '../../shared/use-text';
import { ChoiceField } from '../customers/choice-field';
import { LineField } from '../customers/line-field';
import { CustodyFileImport } from './custody-import';
import { CustodyMark } from './custody-mark';
import { StageStrip } from './stage-strip';
import { useCustodyList } from './use-custody-list';

const addressOfChain = (team: string, sample: string): string =>
  `/luminous/custody/chain?${new URLSearchParams({ team, sample }).toString()}`;

const SampleTable = ({ team, samples }: { readonly team: string; readonly samples: readonly CustodyStatus[] }) => {
  const text = useText();
  const describe = useDescribe();
  const columns: readonly Column<CustodyStatus>[] = [
    { heading: text('custody.sample'), cell: ({ sample }) => <TextLink to={addressOfChain(team, sample)}>{sample}</TextLink> },
    { heading: text('custody.state'), cell: ({ state }) => <CustodyMark state={state} />, kind: 'word' },
    { heading: text('custody.stages'), cell: ({ stages }) => <StageStrip stages={stages} />, kind: 'word' },
    { heading: text('custody.holder'), cell: ({ holder }) => holder ?? text('custody.nobody') },
    { heading: text('custody.station'), cell: ({ station, site }) => [station, site].filter((place) => place !== null).join(', ') },
    { heading: text('custody.sampledAt'), cell: ({ sampledAt }) => <time dateTime={sampledAt}>{describe.time(sampledAt)}</time> },
    { heading: text('custody.flagCount'), cell: ({ flagCount }) => String(flagCount), kind: 'number' },
  ];
  return <DataTable caption={text('custody.samples')} columns={columns} rows={samples} keyOf={({ sample }) => sample} isWide />;
};

const every = 'every';

/** The samples of a team, and how their chains of custody stand. */
export const CustodyList = () => {
  const text = useText();
  const team = useTeam();
  const { state, setState, site, setSite, isNarrowed, list } = useCustodyList(team.team);
  const options = [every, ...ChainState.options].map((value) => ({
    value,
    label: text(value === every ? 'custody.every' : `custody.is.${ChainState.parse(value)}`),
  }));
  return (
    <PageFrame title={text('custody.title')} lead={text('custody.lead')}>
      <Panel heading={text('custody.import.heading')}>
        <CustodyFileImport key={team.team} team={team.team} onAdded={list.reload} />
      </Panel>
      <Panel heading={text('custody.samples')}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Flex gap={4} wrap="wrap" alignItems="flex-start">
            <TeamField team={team} hint={text('custody.team.hint')} />
            <ChoiceField
              name="state"
              label={text('custody.state')}
              value={state ?? every}
              fault={undefined}
              isDisabled={false}
              isRequired={false}
              options={options}
              onChange={(value) => {
                setState(ChainState.safeParse(value).data ?? null);
              }}
            />
            <LineField
              name="site"
              label={text('custody.site')}
              hint={text('custody.site.hint')}
              value={site}
              fault={undefined}
              isDisabled={false}
              maxLength={64}
              onChange={(value) => {
                setSite(value.trim());
              }}
            />
          </Flex>
          <PageList list={list} loading={text('custody.loading')} empty={text(isNarrowed ? 'custody.none' : 'custody.empty')}>
            {(samples) => <SampleTable team={team.team} samples={samples} />}
          </PageList>
        </Flex>
      </Panel>
    </PageFrame>
  );
};
