import type { JSX } from 'react';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { firstStepsText } from '../../locales/first-steps';
import { AskLuminous } from '../../parts/ask-luminous';
import { Shown } from '../../parts/shown';
import type { MyTeam } from '../../session/me';
import { Onward } from './onward';

type Site = components['schemas']['Site'];

/** Codes of the sites of all stations, null for those that belong to none. */
type Placed = readonly (string | null)[];

const Sites = ({ sites, placed }: { readonly sites: readonly Site[]; readonly placed: Placed }): JSX.Element => {
  const countIn = (code: string | null): number => placed.filter((one) => one === code).length;
  const without = countIn(null);
  if (sites.length === 0) return <p>{firstStepsText.noSites}</p>;
  return (
    <ul className="rows">
      {sites.map(({ code, name, state }) => (
        <li key={code}>
          <p>
            <span className="who">{name}</span> <span className="soft">{code}</span>
          </p>
          <p>
            {state === 'closed' ? <span className="tag">{firstStepsText.closedSite}</span> : null}
            {firstStepsText.stationsOf(countIn(code))}
          </p>
        </li>
      ))}
      {without === 0 ? null : (
        <li>
          <p className="who">{firstStepsText.without}</p>
          <p>{firstStepsText.stationsOf(without)}</p>
        </li>
      )}
    </ul>
  );
};

/** What was set up for a new customer: only they know whether it is right. */
export const SitesStep = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const query = { team: team.slug };
  const sites = api.useQuery('get', '/sites', { params: { query: { ...query, limit: 500 } } });
  const overview = api.useQuery('get', '/overview', { params: { query } });
  const placed = overview.data?.data.stations.map(({ status }) => status.station.site) ?? [];
  return (
    <>
      <p>{firstStepsText.sitesLead}</p>
      <Shown query={sites} headingId="step" draw={({ data }) => <Sites sites={data} placed={placed} />} />
      <p>
        <AskLuminous about={`${firstStepsText.names.sites}: ${team.name} (${team.slug})`}>
          {sites.data?.data.length === 0 ? firstStepsText.tellSites : firstStepsText.isWrong}
        </AskLuminous>
      </p>
      <Onward step="sites" team={team} {...(sites.data?.data.length === 0 ? {} : { label: firstStepsText.looksRight })} />
    </>
  );
};
