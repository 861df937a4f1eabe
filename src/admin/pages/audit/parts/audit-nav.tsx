import { PlaceNav } from '../../../shared/place-nav';
import { retentionPermissions } from '../../../shared/permissions';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';

/** What was changed, who asks for it, and for how long it is kept. */
export const AuditNav = () => {
  const text = useText();
  const maySeeRetention = useMay(retentionPermissions.read);
  const places = [
    { to: '/luminous/audit', label: text('audit.title') },
    { to: '/luminous/audit/requests', label: text('request.title') },
    ...(maySeeRetention ? [{ to: '/luminous/audit/retention', label: text('retention.title') }] : []),
  ];
  return <PlaceNav label={text('audit.nav')} places={places} />;
};
