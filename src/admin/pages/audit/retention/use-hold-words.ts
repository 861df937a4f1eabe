import type { Hold } from '../../../../plugins/audit/contracts';
import { useText } from '../../../shared/use-text';
import { useAuditWords } from '../parts/use-audit-words';

/** What a hold names, in a few words. */
export const useHoldWords = () => {
  const text = useText();
  const { type: typeOf } = useAuditWords();
  return ({ team, teamName, type, key }: Hold): string => {
    if (type === null) return text('retention.hold.team', { team: teamName ?? team ?? '' });
    return key === null ? text('retention.hold.type', { type: typeOf(type) }) : text('retention.hold.record', { type: typeOf(type), key });
  };
};
