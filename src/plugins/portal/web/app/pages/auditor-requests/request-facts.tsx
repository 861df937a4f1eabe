import type { JSX, ReactNode } from 'react';
import type { components } from '../../api/schema';
import { requestNames, requestText } from '../../locales/auditor-requests';
import { findWords } from '../../locales/problems';
import { When } from '../../parts/when';
import { describeScope } from './describe-scope';

type AuditorRequestDetail = components['schemas']['AuditorRequestDetail'];
export type Fact = readonly [string, ReactNode];

export const FactList = ({ facts }: { readonly facts: readonly Fact[] }): JSX.Element => (
  <dl className="stages">
    {facts.map(([name, value]) =>
      value === null ? null : (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ),
    )}
  </dl>
);

const time = (instant: string | null): ReactNode => (instant === null ? null : <When at={instant} />);

const whoDecided = ({ isOnBehalf, owner }: AuditorRequestDetail): string | null => {
  if (isOnBehalf === null) return null;
  return isOnBehalf ? 'Luminous' : owner;
};

const factsOfAnswer = (request: AuditorRequestDetail): readonly Fact[] => [
  [requestText.given, request.grantedScope === null ? null : describeScope(request.grantedScope)],
  [requestText.records, request.recordCount === null ? null : String(request.recordCount)],
  [requestText.decided, time(request.decidedAt)],
  [requestText.decidedBy, whoDecided(request)],
  [requestText.legalBasis, request.legalBasis],
  [requestText.declineReason, request.declineReason],
  [requestText.fault, request.fault === null ? null : (findWords(request.fault)?.title ?? request.fault)],
  [requestText.endsAt, time(request.endsAt)],
];

/** What was asked, and what was decided. */
export const RequestFacts = ({ request }: { readonly request: AuditorRequestDetail }): JSX.Element => (
  <>
    <p className="lead">{requestText.asks(request.asker, request.owner)}</p>
    <FactList
      facts={[
        [requestText.state, <strong key="state">{requestNames.states[request.state]}</strong>],
        [requestText.askedFor, describeScope(request.scope)],
        [requestText.message, request.message],
        [requestText.askedAt, time(request.askedAt)],
        ...factsOfAnswer(request),
      ]}
    />
  </>
);
