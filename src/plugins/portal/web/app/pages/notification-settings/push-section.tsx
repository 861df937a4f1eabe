import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Refused, toRefusal } from '../../api/refusal';
import { pushHere, turnOff, turnOn, type PushHere } from '../../live/push';
import { settingsText } from '../../locales/notification-settings';
import { RefusalNotice } from '../../parts/refusal-notice';
import { Shown } from '../../parts/shown';
import { useMe } from '../../session/me';
import { Devices } from './devices';

const text = settingsText.push;

/** The browser's own service failed, not ours: that is told in words of its own. */
const Failure = ({ error }: { readonly error: unknown }): JSX.Element =>
  error instanceof Refused ? (
    <RefusalNotice refusal={toRefusal(error)} />
  ) : (
    <p className="notice refusal" role="alert">
      {text.unreachable}
    </p>
  );

const Switch = ({ here, person }: { readonly here: PushHere; readonly person: string }): JSX.Element => {
  const queries = useQueryClient();
  const isOn = here.kind === 'on';
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: async () => (here.kind === 'on' ? turnOff(here.id) : turnOn(person)),
    onSuccess: async (now) => {
      queries.setQueryData(pushHere(person).queryKey, now);
      await queries.invalidateQueries({ queryKey: ['get', '/notifications/push-subscriptions'] });
    },
  });
  const isAnswered = data?.kind !== 'off' || Notification.permission !== 'default';
  return (
    <>
      <div className="deeds">
        <button
          type="button"
          aria-disabled={isPending}
          onClick={() => {
            if (!isPending) mutate();
          }}
        >
          {isPending ? text.busy : text[isOn ? 'turnOff' : 'turnOn']}
        </button>
      </div>
      {isAnswered ? null : (
        <p className="notice" role="status">
          {text.unanswered}
        </p>
      )}
      {error === null ? null : <Failure error={error} />}
    </>
  );
};

/** Whether this browser shows what is pushed, what can be done about it, and which others do. */
export const PushSection = (): JSX.Element => {
  const { id: person } = useMe();
  const query = useQuery(pushHere(person));
  return (
    <section aria-labelledby="push">
      <h2 id="push" tabIndex={-1}>
        {text.title}
      </h2>
      <p className="soft">{text.lead}</p>
      <Shown
        query={query}
        headingId="push"
        draw={(here) => (
          <>
            <p role="status">{text.states[here.kind]}</p>
            {here.kind === 'on' || here.kind === 'off' ? <Switch here={here} person={person} /> : null}
            {here.kind === 'switched-off' ? null : <Devices hereId={here.kind === 'on' ? here.id : null} />}
          </>
        )}
      />
    </section>
  );
};
