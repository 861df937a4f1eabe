import { Flex } from '@strapi/design-system';
import { AuditorRequestState, type AuditorRequest } from '../../../../plugins/audit/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { PageFrame } from '../../../shared/page-frame';
import { PageList } from '../../../shared/page-list';
import { Panel } from '../../../shared/panel';
import { TextLink } from '../../../shared/text-link';
import { useDescribe } from '../../../shared/use-describe';
import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../../customers/choice-field';
import { AuditNav } from '../parts/audit-nav';
import { RequestBadge } from './request-badge';
import { useRequestWords } from './use-request-words';
import { useRequests } from './use-requests';

const RequestTable = ({ requests }: { readonly requests: readonly AuditorRequest[] }) => {
  const text = useText();
  const describe = useDescribe();
  const words = useRequestWords();
  const columns: readonly Column<AuditorRequest>[] = [
    {
      heading: text('request.scope'),
      cell: ({ id, scope }) => <TextLink to={`/luminous/audit/requests/${id}`}>{words.scope(scope)}</TextLink>,
    },
    { heading: text('request.asker'), cell: ({ asker }) => asker },
    { heading: text('request.owner'), cell: ({ owner }) => owner },
    { heading: text('request.state'), cell: ({ state }) => <RequestBadge state={state} />, kind: 'word' },
    { heading: text('request.askedAt'), cell: ({ askedAt }) => <time dateTime={askedAt}>{describe.time(askedAt)}</time> },
    {
      heading: text('request.endsAt'),
      cell: ({ endsAt }) => (endsAt === null ? '–' : <time dateTime={endsAt}>{describe.time(endsAt)}</time>),
    },
  ];
  return <DataTable caption={text('request.title')} columns={columns} rows={requests} keyOf={({ id }) => id} isWide />;
};

const every = 'every';

/** Who asks whom for the proven history of what, and how it stands. */
export const RequestList = () => {
  const text = useText();
  const { state, choose, list } = useRequests();
  const options = [
    { value: every, label: text('audit.filter.every') },
    ...AuditorRequestState.options.map((value) => ({ value, label: text(`request.state.${value}`) })),
  ];
  return (
    <PageFrame title={text('request.title')} lead={text('request.lead')}>
      <AuditNav />
      <Panel heading={text('request.list')}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <ChoiceField
            name="state"
            label={text('request.state')}
            value={state ?? every}
            fault={undefined}
            isDisabled={false}
            isRequired={false}
            options={options}
            onChange={(value) => {
              choose(AuditorRequestState.safeParse(value).data ?? null);
            }}
          />
          <PageList list={list} loading={text('request.loading')} empty={text(state === null ? 'request.empty' : 'request.none')}>
            {(requests) => <RequestTable requests={requests} />}
          </PageList>
        </Flex>
      </Panel>
    </PageFrame>
  );
};
