import type { DossierScope } from '../../../../../audit/contracts/auditor-request';
import { formatUtcDay } from '../../../../../../lib/format';
import { locale } from '../../here';
import { requestText } from '../../locales/auditor-requests';
import { wordOfType } from '../../locales/ledger-words';

/** The instant at which a period ends does not belong to it any more. */
const lastDayOf = (to: string): string => formatUtcDay(new Date(Date.parse(to) - 1).toISOString(), locale);

export const describeScope = (scope: DossierScope): string => {
  if (scope.kind === 'period') return requestText.ofPeriod(formatUtcDay(scope.from, locale), lastDayOf(scope.to));
  const tell = scope.kind === 'record' ? requestText.ofRecord : requestText.ofRelated;
  return tell(wordOfType(scope.type), scope.key);
};
