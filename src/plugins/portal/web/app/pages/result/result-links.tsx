import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { components } from '../../api/schema';
import { resultText } from '../../locales/result';
import { mayIn, type MyTeam } from '../../session/me';
import { ClosedButton } from '../../parts/closed-button';

interface ResultLinksProps {
  readonly result: components['schemas']['Result'];
  readonly team: MyTeam;
}

/** What the role does not include is there and says why it is closed. */
export const ResultLinks = ({ result, team }: ResultLinksProps): JSX.Element => {
  const { slug } = team;
  const [seesCustody, seesHistory] = [mayIn(team, 'custody.read'), mayIn(team, 'history.read')];
  return (
    <section aria-labelledby="links">
      <h2 id="links">{resultText.links}</h2>
      <div className="deeds">
        <Link
          className="button"
          to="/teams/$team/trends"
          params={{ team: slug }}
          search={{ station: [result.station.code], parameter: result.parameter }}
        >
          {resultText.chart}
        </Link>
        {seesCustody ? (
          <Link className="button" to="/teams/$team/samples/$code" params={{ team: slug, code: result.sample.code }}>
            {resultText.custody}
          </Link>
        ) : (
          <ClosedButton label={resultText.custody} reasonId="closed-links" />
        )}
        {seesHistory ? (
          <Link className="button" to="/teams/$team/records/$type/$key" params={{ team: slug, type: 'results', key: result.id }}>
            {resultText.history}
          </Link>
        ) : (
          <ClosedButton label={resultText.history} reasonId="closed-links" />
        )}
      </div>
      {seesCustody && seesHistory ? null : (
        <p id="closed-links" className="soft">
          {resultText.closed}
        </p>
      )}
    </section>
  );
};
