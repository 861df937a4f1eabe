import { Typography } from '@strapi/design-system';
import type { Threshold } from '../../../../plugins/notifications/contracts';
import { useText } from '../../../shared/use-text';
import { useThresholdWords } from './use-threshold-words';

const levels = ['warning', 'critical'] as const;

/** Both limits of a rule, a line each. */
export const LimitsCell = ({ rule }: { readonly rule: Threshold['rule'] }) => {
  const text = useText();
  const words = useThresholdWords();
  return (
    <div>
      {levels.map((level) => {
        const limit = words.limit(rule, rule[level]);
        return limit === null ? null : (
          <Typography key={level} tag="p">
            {text(`threshold.limit.${level}`, { limit })}
          </Typography>
        );
      })}
    </div>
  );
};
