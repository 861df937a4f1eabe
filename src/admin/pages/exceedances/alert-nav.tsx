import { deliveryPermissions } from '../../shared/permissions';
import { PlaceNav } from '../../shared/place-nav';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';

/** Where something is wrong, and who was told; the customer goes along from one to the other. */
export const AlertNav = ({ team }: { readonly team: string }) => {
  const text = useText();
  const maySeeDeliveries = useMay(deliveryPermissions.read);
  const search = team === '' ? '' : `?team=${team}`;
  const places = [
    { to: { pathname: '/luminous/exceedances', search }, label: text('exceedance.title') },
    ...(maySeeDeliveries ? [{ to: { pathname: '/luminous/deliveries', search }, label: text('delivery.title') }] : []),
  ];
  return <PlaceNav label={text('alert.nav')} places={places} />;
};
