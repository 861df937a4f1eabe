import { useCallback, type JSX } from 'react';
import { ListSites, type Site } from '../../../../../api/site/contracts';
import { ListReadGrants, type ReadGrant } from '../../../../teams/contracts/read-grant';
import { callSignedIn } from '../api/call';
import type { Answer } from '../api/refusal';
import { sharingText } from '../locales/sharing';
import { Shown } from '../parts/asked';
import { ClosedButton } from '../parts/closed-button';
import { Rows, useListed } from '../parts/listed';
import { Opener } from '../parts/opener';
import { mayIn, SignedIn, type MyTeam } from '../parts/signed-in';
import { AskForm } from './sharing/ask-form';
import { GiveForm } from './sharing/give-form';
import { GrantRow } from './sharing/grant-row';

interface Sharing {
  readonly given: readonly ReadGrant[];
  readonly received: readonly ReadGrant[];
  /** Of the own team: what it can share. */
  readonly sites: readonly Site[];
}

const askForSharing = async (team: string): Promise<Answer<Sharing>> => {
  const [grants, sites] = await Promise.all([
    callSignedIn(ListReadGrants, { query: { team } }),
    callSignedIn(ListSites, { query: { team, limit: '1000' } }),
  ]);
  if ('refusal' in grants) return grants;
  return 'refusal' in sites ? sites : { data: { ...grants.data.data, sites: sites.data.data } };
};

interface DeedsProps {
  readonly team: string;
  readonly sites: readonly Site[];
  readonly onDone: (text: string) => void;
}

const Giving = ({ team, sites, onDone }: DeedsProps): JSX.Element =>
  sites.length === 0 ? (
    <>
      <div className="deeds">
        <ClosedButton label={sharingText.give} reasonId="no-sites" />
      </div>
      <p id="no-sites" className="soft">
        {sharingText.noSites}
      </p>
    </>
  ) : (
    <div className="narrow">
      <Opener label={sharingText.give} drawForm={(close) => <GiveForm team={team} sites={sites} onDone={onDone} onClose={close} />} />
    </div>
  );

const Shares = ({ team: { slug: team } }: { readonly team: MyTeam }): JSX.Element => {
  const { asked, news, onDone } = useListed(useCallback(async () => askForSharing(team), [team]));
  return (
    <>
      {news}
      <Shown
        asked={asked}
        headingId="page"
        draw={({ given, received, sites }) => (
          <>
            <section aria-labelledby="given">
              <h2 id="given">{sharingText.given}</h2>
              <Rows
                rows={given}
                none={sharingText.noneGiven}
                draw={(grant) => <GrantRow key={grant.id} grant={grant} team={team} sites={sites} onDone={onDone} />}
              />
              <Giving team={team} sites={sites} onDone={onDone} />
            </section>
            <section aria-labelledby="received">
              <h2 id="received">{sharingText.received}</h2>
              <p className="soft">{sharingText.receivedLead}</p>
              <Rows
                rows={received}
                none={sharingText.noneReceived}
                draw={(grant) => <GrantRow key={grant.id} grant={grant} team={team} sites={sites} onDone={onDone} />}
              />
              <div className="narrow">
                <Opener label={sharingText.ask} drawForm={(close) => <AskForm team={team} onDone={onDone} onClose={close} />} />
              </div>
            </section>
          </>
        )}
      />
    </>
  );
};

const NotAllowed = (): JSX.Element => (
  <>
    <p id="not-allowed" className="notice">
      {sharingText.notAllowed}
    </p>
    <div className="deeds">
      <ClosedButton label={sharingText.give} reasonId="not-allowed" />
      <ClosedButton label={sharingText.ask} reasonId="not-allowed" />
    </div>
  </>
);

/** What teams let each other read. Everybody learns that there is such a thing; who lacks the right, also whom to ask. */
export const SharingPage = (): JSX.Element => (
  <SignedIn
    page="sharing"
    draw={(_me, team) => (
      <>
        <p className="soft">{sharingText.lead}</p>
        <p>
          {sharingText.ownName} <strong>{team.slug}</strong>
        </p>
        {mayIn(team, 'grants.manage') ? <Shares team={team} /> : <NotAllowed />}
      </>
    )}
  />
);
