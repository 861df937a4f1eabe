import { useAuth } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { isTextKey, useText } from './use-text';

/** How this page writes times and people. */
export const useDescribe = () => {
  const intl = useIntl();
  const text = useText();
  const myId = useAuth('Imports', ({ user }) => user?.id);
  return {
    time: (iso: string): string => intl.formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' }),
    /** An actor arrives as `kind:id`. */
    actor: (ref: string): string => {
      const [kind = '', ...rest] = ref.split(':');
      const id = rest.join(':');
      if (kind === 'admin' && id === String(myId)) return text('actor.you');
      const key = `actor.${kind}`;
      return isTextKey(key) ? text(key, { id }) : ref;
    },
  };
};
