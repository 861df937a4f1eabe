import { getDisplayName, useAdminUsers, useAuth } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useMay } from './use-may';
import { isTextKey, useText } from './use-text';

const units = [
  ['megabyte', 1_000_000, 'short'],
  ['kilobyte', 1000, 'short'],
  ['byte', 1, 'long'],
] as const;

const mostNames = 100;

/** Administrators by name, as far as this person may read who they are. */
const useAdministratorNames = (): ((id: string) => string | undefined) => {
  const mayRead = useMay({ action: 'admin::users.read' });
  const { data } = useAdminUsers({ pageSize: mostNames }, { skip: !mayRead });
  return (id) => {
    const found = data?.users.find((user) => String(user.id) === id);
    return found === undefined ? undefined : getDisplayName(found);
  };
};

/** How this page writes times, sizes, layouts and people. */
export const useDescribe = () => {
  const intl = useIntl();
  const text = useText();
  const myId = useAuth('Imports', ({ user }) => user?.id);
  const nameOf = useAdministratorNames();
  return {
    time: (iso: string): string => intl.formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' }),
    /** A layout that the server knows under this name. */
    format: (name: string): string => {
      const key = `format.${name}`;
      return isTextKey(key) ? text(key) : name;
    },
    size: (bytes: number): string => {
      const [unit, unitBytes, unitDisplay] = units.find(([, least]) => bytes >= least) ?? units[2];
      return intl.formatNumber(bytes / unitBytes, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 });
    },
    /** An actor arrives as `kind:id`. */
    actor: (ref: string): string => {
      const [kind = '', ...rest] = ref.split(':');
      const id = rest.join(':');
      if (kind === 'admin' && id === String(myId)) return text('actor.you');
      const name = kind === 'admin' ? nameOf(id) : undefined;
      if (name !== undefined) return name;
      const key = `actor.${kind}`;
      return isTextKey(key) ? text(key, { id }) : ref;
    },
  };
};
