import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, type JSX } from 'react';
import { api } from '../api/client';
import { custodyNames, custodyText } from '../locales/custody';
import { shellText } from '../locales/shell';
import { TeamPage } from '../parts/team-page';
import type { MyTeam } from '../session/me';
import { GuestNotice } from './history/guest-notice';
import { SampleList } from './samples/sample-list';

/** What needs attention first. */
const states = ['broken', 'gap', 'open', 'none', 'whole'] as const;

const Narrowing = (): JSX.Element => {
  const id = useId();
  const search = useSearch({ from: '/inside/teams/$team/samples' });
  const navigate = useNavigate({ from: '/teams/$team/samples' });
  return (
    <div className="narrowing">
      <div className="field">
        <label htmlFor={`${id}-state`}>{custodyText.state}</label>
        <select
          id={`${id}-state`}
          value={search.state ?? ''}
          onChange={({ target }) => {
            const state = states.find((one) => one === target.value);
            void navigate({ search: { ...search, state }, replace: true });
          }}
        >
          <option value="">{custodyText.every}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {custodyNames.states[state]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-site`}>{custodyText.site}</label>
        <input
          id={`${id}-site`}
          type="search"
          maxLength={64}
          defaultValue={search.site ?? ''}
          onBlur={({ target }) => {
            const site = target.value.trim();
            void navigate({ search: { ...search, site: site === '' ? undefined : site }, replace: true });
          }}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') currentTarget.blur();
          }}
        />
      </div>
    </div>
  );
};

interface EveryProps {
  readonly team: MyTeam;
  readonly site: string | undefined;
  readonly isNone: boolean;
}

/** Every state that there is a sample in; one sentence where there is none at all. */
const Every = ({ team, site, isNone }: EveryProps): JSX.Element =>
  isNone ? (
    <p className="soft">{site === undefined ? custodyText.none : custodyText.noneOfSite}</p>
  ) : (
    <>
      {states.map((one) => (
        <SampleList key={one} team={team} state={one} site={site} isAmongOthers />
      ))}
    </>
  );

const Samples = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const { state, site } = useSearch({ from: '/inside/teams/$team/samples' });
  const query = { team: team.slug, limit: 1, ...(site === undefined ? {} : { site }) };
  const first = api.useQuery('get', '/custody-status', { params: { query } }, { enabled: state === undefined });
  const isNone = state === undefined && first.data?.data.length === 0;
  return (
    <>
      <p className="lead">{custodyText.lead}</p>
      <GuestNotice team={team} />
      {isNone && site === undefined ? null : <Narrowing />}
      {state === undefined ? (
        <Every team={team} site={site} isNone={isNone} />
      ) : (
        <SampleList key={state} team={team} state={state} site={site} />
      )}
    </>
  );
};

/** How the chains of custody stand, those with gaps first. */
export const SamplesPage = (): JSX.Element => <TeamPage title={shellText.pages.samples} draw={(_me, team) => <Samples team={team} />} />;
