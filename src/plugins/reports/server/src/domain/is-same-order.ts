import type { ReportOrder } from '../../../contracts';

/** In which order the codes are named makes no difference. */
export const isSameOrder = (one: ReportOrder, other: ReportOrder): boolean => {
  const inOrder = ({ subjects }: ReportOrder): string => JSON.stringify([...new Set(subjects)].sort());
  return one.from === other.from && one.to === other.to && inOrder(one) === inOrder(other);
};
