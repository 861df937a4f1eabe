import type { JSX } from 'react';
import type { components } from '../../api/schema';
import { requestNames, requestText } from '../../locales/auditor-requests';
import { When } from '../../parts/when';

type AuditorRequestDetail = components['schemas']['AuditorRequestDetail'];

/** All that happened, the newest first; each stands in the ledger. */
export const RequestSteps = ({ request: { owner, asker, steps } }: { readonly request: AuditorRequestDetail }): JSX.Element => {
  const sides = { owner, asker, luminous: 'Luminous' } as const;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{requestText.steps}</h2>
      <ol className="timeline">
        {steps.toReversed().map(({ at, step, side, actor, event }) => (
          <li key={event}>
            <p>
              <strong>{requestNames.steps[step]}</strong> <span className="tag">{sides[side]}</span>
              {actor === null ? null : <>{actor} </>}
              <When at={at} />
            </p>
            <p className="soft small">{requestText.event(event)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
