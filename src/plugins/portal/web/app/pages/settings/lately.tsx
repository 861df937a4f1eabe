import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { formatMoment } from '../../../../../../lib/format';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { locale } from '../../here';
import { kindOfActor, wordOfDeed, wordOfType } from '../../locales/ledger-words';
import { settingsText } from '../../locales/settings';
import { Shown } from '../../parts/shown';
import type { MyTeam } from '../../session/me';

type Activity = components['schemas']['Activity'];

const deeds: Readonly<Record<Activity['action'], string>> = { insert: 'created', update: 'changed', delete: 'removed' };

const tell = ({ action, what, count }: Activity): string =>
  `${wordOfDeed(deeds[action])}: ${wordOfType(what)}${count === 1 ? '' : ` (${String(count)})`}`;

export const Lately = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const activity = api.useQuery('get', '/activity', { params: { query: { team: team.slug } } });
  return (
    <section aria-labelledby="lately">
      <h2 id="lately" tabIndex={-1}>
        {settingsText.lately}
      </h2>
      <Shown
        query={activity}
        headingId="lately"
        draw={({ data }) =>
          data.length === 0 ? (
            <p className="soft">{settingsText.nothing}</p>
          ) : (
            <ul className="rows">
              {data.map((one) => (
                <li key={one.id}>
                  <p>
                    <span className="who">{one.actorName ?? kindOfActor(one.actor)}</span> · {tell(one)}
                  </p>
                  <p className="soft">{formatMoment(one.at, locale)}</p>
                </li>
              ))}
            </ul>
          )
        }
      />
      <p>
        <Link to="/teams/$team/history" params={{ team: team.slug }}>
          {settingsText.wholeHistory}
        </Link>
      </p>
    </section>
  );
};
