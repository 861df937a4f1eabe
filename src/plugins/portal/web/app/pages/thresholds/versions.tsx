import type { JSX } from 'react';
import { api } from '../../api/client';
import { exceedanceText } from '../../locales/exceedances';
import { thresholdText } from '../../locales/thresholds';
import { Shown } from '../../parts/shown';
import { tellDone, tellLimits } from './words';

/** What it said before, the newest first. */
export const Versions = ({ team, id }: { readonly team: string; readonly id: string }): JSX.Element => {
  const query = api.useQuery('get', '/thresholds/{id}/versions', { params: { path: { id }, query: { team } } });
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" tabIndex={-1}>
        {thresholdText.versions}
      </h2>
      <Shown
        query={query}
        headingId="versions"
        draw={({ data }) => (
          <ol className="story">
            {data.map(({ versionId, version, state, rule, setAt, setBy }) => (
              <li key={versionId}>
                <p>
                  <strong>{exceedanceText.version(version)}</strong> · {thresholdText.states[state]}
                </p>
                <p>{tellLimits(rule).join(', ')}</p>
                <p className="soft">{tellDone(setAt, setBy)}</p>
              </li>
            ))}
          </ol>
        )}
      />
    </section>
  );
};
