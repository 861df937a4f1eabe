import type { AuditorRequestSide, AuditorRequestStepName, DossierScope } from '../../../../plugins/audit/contracts';
import { useDescribe } from '../../../shared/use-describe';
import { useText } from '../../../shared/use-text';
import { useAuditWords } from '../parts/use-audit-words';

interface Sides {
  readonly owner: string;
  readonly asker: string;
}

/** How the pages about requests write what is asked for and who did something. */
export const useRequestWords = () => {
  const text = useText();
  const describe = useDescribe();
  const { type } = useAuditWords();
  return {
    scope: (scope: DossierScope): string =>
      scope.kind === 'period'
        ? text('request.scope.period', { from: describe.time(scope.from), to: describe.time(scope.to) })
        : text(`request.scope.${scope.kind}`, { type: type(scope.type), key: scope.key }),
    side: (side: AuditorRequestSide, { owner, asker }: Sides): string => {
      if (side === 'luminous') return 'Luminous';
      return side === 'owner' ? owner : asker;
    },
    step: (step: AuditorRequestStepName): string => text(`audit.did.${step}`),
  };
};
