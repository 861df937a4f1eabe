import { useIntl } from 'react-intl';
import { useDescribe } from '../../../shared/use-describe';
import { isTextKey, useText } from '../../../shared/use-text';

const relativeUnits = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

interface Who {
  readonly actor: string;
  readonly actorName: string | null;
}

/** How the pages about the past write times, people and what was done. */
export const useAuditWords = () => {
  const intl = useIntl();
  const text = useText();
  const describe = useDescribe();
  const type = (type: string): string => {
    const key = `audit.type.${type}`;
    return isTextKey(key) ? text(key) : type;
  };
  const action = (action: string): string => {
    const key = `audit.did.${action}`;
    return isTextKey(key) ? text(key) : action;
  };
  return {
    type,
    /** Whether there is a word for this kind of record: tables of the system itself have none. */
    isKnown: (type: string): boolean => isTextKey(`audit.type.${type}`),
    action,
    /** What happened to what; not everything happens to a record. */
    deed: (done: { readonly action: string; readonly type: string }): string =>
      done.type === '' ? action(done.action) : text('audit.record', { action: action(done.action), type: type(done.type) }),
    who: ({ actor, actorName }: Who): string => actorName ?? describe.actor(actor),
    /** What kind of somebody: a person, a program, or the system by itself. */
    kindOf: (actor: string): string => {
      const key = `audit.by.${actor.split(':')[0] ?? ''}`;
      return isTextKey(key) ? text(key) : text('audit.by.other');
    },
    when: (iso: string): string =>
      intl.formatDate(iso, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        timeZoneName: 'short',
      }),
    ago: (iso: string): string => {
      const seconds = (Date.parse(iso) - Date.now()) / 1000;
      const [unit, length] = relativeUnits.find(([, length]) => Math.abs(seconds) >= length) ?? relativeUnits[5];
      return intl.formatRelativeTime(Math.trunc(seconds / length), unit, { numeric: 'auto' });
    },
  };
};
