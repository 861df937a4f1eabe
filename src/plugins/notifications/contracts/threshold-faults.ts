import { compareDecimals } from '../../../lib/decimal';
import type { Limit, Operator } from './limit';

/** What of a rule can contradict itself. */
interface Rated {
  readonly operator: Operator;
  readonly warning: Limit | null;
  readonly critical: Limit | null;
  readonly clear: string | null;
  readonly occurrences: { readonly needed: number; readonly of: number };
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

interface RuleFault {
  readonly path: string[];
  readonly message: string;
}

const fault = (name: string, message: string): RuleFault => ({ path: [name], message });

const isUpward = (operator: Operator): boolean => operator === 'above' || operator === 'at-or-above';

const faultsOfLimit = (name: string, limit: Limit | null, operator: Operator): RuleFault[] => {
  if (limit === null) return [];
  if (!('low' in limit)) return operator === 'outside' ? [fault(name, 'the operator outside asks for a low and a high end')] : [];
  if (operator !== 'outside') return [fault(name, 'only the operator outside has a low and a high end')];
  return compareDecimals(limit.low, limit.high) < 0 ? [] : [fault(name, 'the low end lies below the high end')];
};

/** What is critical lies no nearer to the good side than what is worth a warning. */
const isGraver = (critical: Limit, warning: Limit, operator: Operator): boolean => {
  if ('at' in critical && 'at' in warning) {
    const difference = compareDecimals(critical.at, warning.at);
    return isUpward(operator) ? difference >= 0 : difference <= 0;
  }
  if ('at' in critical || 'at' in warning) return false;
  return compareDecimals(critical.low, warning.low) <= 0 && compareDecimals(critical.high, warning.high) >= 0;
};

const faultsOfOrder = ({ warning, critical, operator }: Rated): RuleFault[] => {
  if (warning === null || critical === null || isGraver(critical, warning, operator)) return [];
  return [fault('critical', 'a warning comes before what is critical')];
};

const faultsOfClear = ({ clear, warning, critical, operator }: Rated): RuleFault[] => {
  const nearest = warning ?? critical;
  if (clear === null || nearest === null) return [];
  if (!('at' in nearest)) return [fault('clear', 'a range has no limit of its own for clearing')];
  const difference = compareDecimals(clear, nearest.at);
  const isOnGoodSide = isUpward(operator) ? difference <= 0 : difference >= 0;
  return isOnGoodSide ? [] : [fault('clear', 'it lies on the good side of the other limits')];
};

const faultsOfTimes = ({ effectiveFrom, effectiveTo }: Rated): RuleFault[] => {
  if (effectiveFrom === null || effectiveTo === null || Date.parse(effectiveFrom) < Date.parse(effectiveTo)) return [];
  return [fault('effectiveTo', 'it ends after it begins')];
};

/** Where a rule contradicts itself; what its names mean is another question. The database holds the same to be true. */
export const findRuleFaults = (rule: Rated): RuleFault[] => {
  const { operator, warning, critical, occurrences } = rule;
  if (warning === null && critical === null) return [fault('warning', 'a limit is needed')];
  const ofLimits = [...faultsOfLimit('warning', warning, operator), ...faultsOfLimit('critical', critical, operator)];
  // A limit of the wrong form cannot be compared with the others.
  if (ofLimits.length > 0) return ofLimits;
  return [
    ...faultsOfOrder(rule),
    ...faultsOfClear(rule),
    ...(occurrences.needed <= occurrences.of ? [] : [fault('occurrences', 'no more are needed than are looked at')]),
    ...faultsOfTimes(rule),
  ];
};
