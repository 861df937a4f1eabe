import { PlaceNav } from '../../../shared/place-nav';
import { useText } from '../../../shared/use-text';

/** What was changed, and who asks for it. */
export const AuditNav = () => {
  const text = useText();
  const places = [
    { to: '/luminous/audit', label: text('audit.title') },
    { to: '/luminous/audit/requests', label: text('request.title') },
  ];
  return <PlaceNav label={text('audit.nav')} places={places} />;
};
