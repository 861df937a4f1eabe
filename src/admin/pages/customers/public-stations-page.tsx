import { BackLink } from '../../shared/back-link';
import { PageFrame } from '../../shared/page-frame';
import { useText } from '../../shared/use-text';
import { ThresholdsPanel } from './thresholds/thresholds-panel';

/** With what the stations that belong to nobody's team are compared, for everybody to read. */
export const PublicStationsPage = () => {
  const text = useText();
  return (
    <PageFrame
      title={text('customer.public.title')}
      lead={text('customer.public.lead')}
      back={<BackLink to="/luminous/customers">{text('customer.back')}</BackLink>}
    >
      <ThresholdsPanel team="public" onChanged={() => undefined} />
    </PageFrame>
  );
};
