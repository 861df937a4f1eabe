import { useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { formatDay } from '../../../../../../lib/format';
import { api, client } from '../../api/client';
import { refusalOf } from '../../api/refusal-of';
import { locale } from '../../here';
import { settingsText } from '../../locales/notification-settings';
import { ActionButton } from '../../parts/action-button';
import { Shown } from '../../parts/shown';
import { useNews } from '../../parts/use-news';
import { describeDevice } from '../../session/describe-device';

const text = settingsText.push;
const path = '/notifications/push-subscriptions';

/** All browsers of the person that are pushed to. The one in front of them is turned off above. */
export const Devices = ({ hereId }: { readonly hereId: string | null }): JSX.Element => {
  const queries = useQueryClient();
  const { news, tell } = useNews();
  const query = api.useQuery('get', path);
  const remove = async (id: string) => {
    const refusal = await refusalOf(async () => client.DELETE(`${path}/{id}`, { params: { path: { id } } }));
    if (refusal !== null) return refusal;
    tell(text.removed);
    await queries.invalidateQueries({ queryKey: ['get', path] });
    return null;
  };
  return (
    <>
      <h3 id="devices" tabIndex={-1}>
        {text.devices}
      </h3>
      {news}
      <Shown
        query={query}
        headingId="devices"
        draw={({ data }) =>
          data.length === 0 ? (
            <p className="soft">{text.noDevice}</p>
          ) : (
            <ul className="rows">
              {data.map(({ id, label, service, createdAt, lastSuccessAt }) => {
                const name = label === null ? service : describeDevice(label);
                return (
                  <li key={id}>
                    <p>
                      {id === hereId ? <span className="tag">{text.thisOne}</span> : null}
                      {name}
                    </p>
                    <p className="soft">
                      {text.since(formatDay(createdAt, locale))}{' '}
                      {lastSuccessAt === null ? text.nothingYet : text.last(formatDay(lastSuccessAt, locale))}
                    </p>
                    {id === hereId ? null : (
                      <div className="deeds">
                        <ActionButton
                          label={text.remove}
                          of={name}
                          busy={text.busy}
                          look="grave"
                          question={{ title: text.removeTitle(name), text: text.removeText }}
                          act={async () => remove(id)}
                        />
                      </div>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      />
    </>
  );
};
