import type { JSX } from 'react';
import { api } from '../api/client';
import { settingsText } from '../locales/settings';
import { shellText } from '../locales/shell';
import { AskLuminous } from '../parts/ask-luminous';
import { ClosedButton } from '../parts/closed-button';
import { PageTitle } from '../parts/page-title';
import { Shown } from '../parts/shown';
import { useTeam, type MyTeam } from '../session/me';
import { Lately } from './settings/lately';

const Facts = ({ team: { name, slug, kind } }: { readonly team: MyTeam }): JSX.Element => (
  <section aria-labelledby="facts">
    <h2 id="facts">{settingsText.facts}</h2>
    <dl className="settled">
      <div>
        <dt>{settingsText.name}</dt>
        <dd>{name}</dd>
      </div>
      <div>
        <dt>{settingsText.shortName}</dt>
        <dd>
          <code>{slug}</code> <span className="soft">{settingsText.shortNameHint}</span>
        </dd>
      </div>
      <div>
        <dt>{settingsText.kind}</dt>
        <dd>{settingsText.kinds[kind]}</dd>
      </div>
    </dl>
    <p className="soft" id="kept">
      {settingsText.kept} <AskLuminous about={`${name} (${slug})`}>{settingsText.ask}</AskLuminous>
    </p>
    <div className="deeds">
      <ClosedButton label={settingsText.change} reasonId="kept" />
    </div>
  </section>
);

const Logo = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  // Its link is good for five minutes.
  const logo = api.useQuery('get', '/logo', { params: { query: { team: team.slug } } }, { staleTime: 240_000 });
  return (
    <section aria-labelledby="logo">
      <h2 id="logo" tabIndex={-1}>
        {settingsText.logo}
      </h2>
      <Shown
        query={logo}
        headingId="logo"
        draw={({ data }) =>
          data === null ? (
            <p className="soft">{settingsText.noLogo}</p>
          ) : (
            <img className="team-logo" src={data.url} alt={settingsText.logoOf(team.name)} />
          )
        }
      />
      <div className="deeds">
        <ClosedButton label={settingsText.changeLogo} reasonId="kept" />
      </div>
    </section>
  );
};

/** What holds for the team as a whole, and what happened in it lately. */
export const SettingsPage = (): JSX.Element => {
  const team = useTeam();
  return (
    <>
      <PageTitle>{shellText.pages.settings}</PageTitle>
      <Facts team={team} />
      <Logo team={team} />
      <section aria-labelledby="review">
        <h2 id="review">{settingsText.review}</h2>
        <p>{settingsText.reviewText}</p>
      </section>
      <Lately team={team} />
    </>
  );
};
