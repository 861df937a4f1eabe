import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { CustomerState, type Customer } from '../../../plugins/teams/contracts';
import { DataTable, type Column } from '../../shared/data-table';
import { PageFrame } from '../../shared/page-frame';
import { PageList } from '../../shared/page-list';
import { Panel } from '../../shared/panel';
import { customerPermissions } from '../../shared/permissions';
import { ReasonedButton } from '../../shared/reasoned-button';
import { TextLink } from '../../shared/text-link';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';
import { CustomerBadge } from './customer-badge';
import { useCustomers } from './use-customers';

const CustomerTable = ({ customers }: { readonly customers: readonly Customer[] }) => {
  const text = useText();
  const columns: readonly Column<Customer>[] = [
    { heading: text('customer.name'), cell: ({ slug, name }) => <TextLink to={`/luminous/customers/of/${slug}`}>{name}</TextLink> },
    { heading: text('customer.slug'), cell: ({ slug }) => slug },
    { heading: text('customer.kind'), cell: ({ kind }) => text(`customer.kind.${kind}`), kind: 'word' },
    { heading: text('customer.state'), cell: ({ state }) => <CustomerBadge state={state} />, kind: 'word' },
  ];
  return <DataTable caption={text('customer.title')} columns={columns} rows={customers} keyOf={({ id }) => id} />;
};

const every = 'every';

/** All customers, or those that were searched for. */
export const CustomerList = () => {
  const text = useText();
  const navigate = useNavigate();
  const mayCreate = useMay(customerPermissions.create);
  const { typed, setTyped, state, choose, isNarrowed, list } = useCustomers();
  return (
    <PageFrame title={text('customer.title')} lead={text('customer.lead')}>
      <ReasonedButton
        reason={mayCreate ? undefined : text('customer.create.noPermission')}
        onClick={() => {
          navigate('/luminous/customers/new');
        }}
      >
        {text('customer.new')}
      </ReasonedButton>
      <TextLink to="/luminous/customers/of/public">{text('customer.public.title')}</TextLink>
      <Panel heading={text('customer.list')}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Flex gap={4} wrap="wrap" alignItems="flex-end">
            <Field.Root name="search" width="28rem">
              <Field.Label>{text('customer.search')}</Field.Label>
              <Field.Input
                type="search"
                value={typed}
                maxLength={200}
                autoComplete="off"
                onChange={(event) => {
                  setTyped(event.target.value);
                }}
              />
            </Field.Root>
            <Field.Root name="state" width="20rem">
              <Field.Label>{text('customer.state')}</Field.Label>
              <SingleSelect
                value={state ?? every}
                onChange={(value) => {
                  choose(CustomerState.safeParse(value).data ?? null);
                }}
              >
                <SingleSelectOption value={every}>{text('customer.state.every')}</SingleSelectOption>
                {CustomerState.options.map((option) => (
                  <SingleSelectOption key={option} value={option}>
                    {text(`customer.state.${option}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Flex>
          <PageList list={list} loading={text('customer.loading')} empty={text(isNarrowed ? 'customer.none' : 'customer.empty')}>
            {(customers) => <CustomerTable customers={customers} />}
          </PageList>
        </Flex>
      </Panel>
    </PageFrame>
  );
};
