import { useState } from 'react';
import { PreviewThreshold, type ThresholdPreview } from '../../../../plugins/notifications/contracts';
import { callServer, type Refusal } from '../../../shared/call';
import { useDeed } from '../../../shared/use-deed';

export interface Preview {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Of the rule as it stood when it was asked for; null before, and as soon as the rule is another. */
  readonly found: ThresholdPreview | null;
  readonly look: (rule: object) => Promise<void>;
  readonly forget: () => void;
}

/** What a rule would have done to the last year, in the place of a threshold or beside all of them. Nothing is stored. */
export const usePreview = (team: string, replaces: string | null): Preview => {
  const [found, setFound] = useState<ThresholdPreview | null>(null);
  const { isBusy, refusal, perform } = useDeed();
  return {
    ...{ isBusy, refusal, found },
    look: async (rule) => {
      setFound(null);
      const answer = await perform(async () => callServer(PreviewThreshold, { query: { team }, body: { rule, replaces, period: null } }));
      if (answer !== null) setFound(answer.data);
    },
    forget: () => {
      setFound(null);
    },
  };
};
