import type { ReactNode } from 'react';
import type { AuditorRequestDetail } from '../../../../plugins/audit/contracts';
import { Panel } from '../../../shared/panel';
import { isTextKey, useText } from '../../../shared/use-text';
import { When } from '../parts/when';
import { FactList } from '../../../shared/fact-list';
import { RequestBadge } from './request-badge';
import { useRequestWords } from './use-request-words';

/** What was asked, and what was decided. */
export const RequestFacts = ({ request }: { readonly request: AuditorRequestDetail }) => {
  const text = useText();
  const words = useRequestWords();
  const { owner, asker, scope, message, state, askedAt, grantedScope, recordCount, decidedAt, endsAt, isOnBehalf } = request;
  const time = (iso: string | null): ReactNode => (iso === null ? null : <When at={iso} />);
  const faultOf = (code: string): string => {
    const key = `problem.${code}.title`;
    return isTextKey(key) ? text(key) : code;
  };
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text('request.state'), <RequestBadge key="state" state={state} />],
    [text('request.scope'), words.scope(scope)],
    [text('request.asker'), asker],
    [text('request.owner'), owner],
    [text('request.message'), message],
    [text('request.askedAt'), time(askedAt)],
    [text('request.granted'), grantedScope === null ? null : words.scope(grantedScope)],
    [text('request.records'), recordCount === null ? null : String(recordCount)],
    [text('request.decidedAt'), time(decidedAt)],
    [text('request.decidedBy'), isOnBehalf === null ? null : words.side(isOnBehalf ? 'luminous' : 'owner', { owner, asker })],
    [text('request.legalBasis'), request.legalBasis],
    [text('request.declineReason'), request.declineReason],
    [text('request.fault'), request.fault === null ? null : faultOf(request.fault)],
    [text('request.endsAt'), time(endsAt)],
  ];
  return (
    <Panel heading={text('request.facts')}>
      <FactList facts={facts} />
    </Panel>
  );
};
