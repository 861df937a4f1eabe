import { Flex, Typography } from '@strapi/design-system';
import { ListCustomers } from '../../plugins/teams/contracts';
import { CustomerBadge } from '../pages/customers/customer-badge';
import { exceedancePermissions } from '../shared/permissions';
import { ReadOutcome } from '../shared/read-outcome';
import { TextLink } from '../shared/text-link';
import { useMay } from '../shared/use-may';
import { useRead } from '../shared/use-read';
import { useText } from '../shared/use-text';

const few = { limit: '8' };

/** The first customers, each with the way to its page and to its exceedances. */
export const CustomersWidget = () => {
  const text = useText();
  const maySeeExceedances = useMay(exceedancePermissions.read);
  const customers = useRead(ListCustomers, few);
  return (
    <ReadOutcome read={customers} loading={text('customer.loading')}>
      {({ data }) => (
        <Flex direction="column" alignItems="flex-start" gap={4}>
          {data.length === 0 ? <Typography tag="p">{text('customer.empty')}</Typography> : null}
          {data.map(({ slug, name, state }) => (
            <Flex key={slug} gap={3} wrap="wrap">
              <TextLink to={`/luminous/customers/of/${slug}`}>{name}</TextLink>
              <CustomerBadge state={state} />
              {maySeeExceedances ? (
                <TextLink to={`/luminous/exceedances?team=${slug}&state=open`}>{text('home.customers.exceedances', { name })}</TextLink>
              ) : null}
            </Flex>
          ))}
        </Flex>
      )}
    </ReadOutcome>
  );
};
