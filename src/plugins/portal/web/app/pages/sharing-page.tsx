import { useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { Site } from '../../../../../api/site/contracts/index';
import type { ReadGrant } from '../../../../teams/contracts/read-grant';
import { api } from '../api/client';
import { publishingText } from '../locales/publishing';
import { sharingText } from '../locales/sharing';
import { shellText } from '../locales/shell';
import { ClosedButton } from '../parts/closed-button';
import { Rows } from '../parts/list-section';
import { Opener } from '../parts/opener';
import { Shown } from '../parts/shown';
import { TeamPage } from '../parts/team-page';
import { useSites } from '../parts/use-all-pages';
import { useNews } from '../parts/use-news';
import { mayIn, type MyTeam } from '../session/me';
import { AskForm } from './sharing/ask-form';
import { GiveForm } from './sharing/give-form';
import { GrantRow } from './sharing/grant-row';
import { PublishForm } from './sharing/publish-form';

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
        <ClosedButton label={publishingText.publish} reasonId="no-sites" />
      </div>
      <p id="no-sites" className="soft">
        {sharingText.noSites}
      </p>
    </>
  ) : (
    <div className="narrow">
      <Opener label={sharingText.give} drawForm={(close) => <GiveForm team={team} sites={sites} onDone={onDone} onClose={close} />} />
      <Opener
        label={publishingText.publish}
        drawForm={(close) => <PublishForm team={team} sites={sites} onDone={onDone} onClose={close} />}
      />
    </div>
  );

interface GrantListProps extends DeedsProps {
  readonly grants: readonly ReadGrant[];
  readonly none: string;
}

const GrantList = ({ grants, none, ...deeds }: GrantListProps): JSX.Element => (
  <Rows rows={grants} none={none} draw={(grant) => <GrantRow key={grant.id} grant={grant} {...deeds} />} />
);

interface SharesProps extends DeedsProps {
  readonly grants: Readonly<Record<'given' | 'received' | 'toConsent', readonly ReadGrant[]>>;
}

const Shares = ({ grants: { given, received, toConsent }, ...deeds }: SharesProps): JSX.Element => (
  <>
    <section aria-labelledby="given">
      <h2 id="given">{sharingText.given}</h2>
      <GrantList grants={given} none={sharingText.noneGiven} {...deeds} />
      <Giving {...deeds} />
    </section>
    <section aria-labelledby="received">
      <h2 id="received">{sharingText.received}</h2>
      <p className="soft">{sharingText.receivedLead}</p>
      <GrantList grants={received} none={sharingText.noneReceived} {...deeds} />
      <div className="narrow">
        <Opener label={sharingText.ask} drawForm={(close) => <AskForm team={deeds.team} onDone={deeds.onDone} onClose={close} />} />
      </div>
    </section>
    <section aria-labelledby="to-consent">
      <h2 id="to-consent">{publishingText.toConsent}</h2>
      <p className="soft">{publishingText.toConsentLead}</p>
      <GrantList grants={toConsent} none={publishingText.noneToConsent} {...deeds} />
    </section>
  </>
);

const Sharing = ({ team: { slug: team } }: { readonly team: MyTeam }): JSX.Element => {
  const queryClient = useQueryClient();
  const grants = api.useQuery('get', '/read-grants', { params: { query: { team } } });
  const sites = useSites(team);
  const { news, tell } = useNews();
  const onDone = (text: string): void => {
    tell(text);
    void queryClient.invalidateQueries({ queryKey: ['get', '/read-grants'] });
  };
  return (
    <>
      {news}
      <Shown
        query={grants}
        headingId="page"
        draw={({ data }) => (
          <Shown query={sites} headingId="page" draw={(own) => <Shares grants={data} team={team} sites={own} onDone={onDone} />} />
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
      <ClosedButton label={publishingText.publish} reasonId="not-allowed" />
      <ClosedButton label={sharingText.ask} reasonId="not-allowed" />
    </div>
  </>
);

/** What teams let each other read. Everybody learns that there is such a thing; who lacks the right, also whom to ask. */
export const SharingPage = (): JSX.Element => (
  <TeamPage
    title={shellText.pages.sharing}
    draw={(_me, team) => (
      <>
        <p className="soft">{sharingText.lead}</p>
        <p>
          {sharingText.ownName} <strong>{team.slug}</strong>
        </p>
        {mayIn(team, 'grants.manage') ? <Sharing team={team} /> : <NotAllowed />}
      </>
    )}
  />
);
