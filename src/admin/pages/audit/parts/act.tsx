import { Badge, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/use-text';
import { useAuditWords } from './use-audit-words';
import { When } from './when';

interface ActProps {
  readonly act: {
    readonly at: string;
    readonly actor: string;
    readonly actorName: string | null;
    readonly intent: string | null;
    readonly reason: string | null;
    readonly isPruned: boolean;
    readonly requestId: string | null;
  };
  /** What was done, in a few words. */
  readonly title: ReactNode;
}

/** Who did something, when, and why. */
export const Act = ({ act, title }: ActProps) => {
  const text = useText();
  const { who, kindOf } = useAuditWords();
  const asides = [
    ...(act.intent === null ? [] : [text('audit.intent', { intent: act.intent })]),
    ...(act.requestId === null ? [] : [text('audit.request', { id: act.requestId })]),
  ];
  const missing = act.isPruned ? 'audit.reason.pruned' : 'audit.reason.none';
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography tag="h3" variant="delta" fontWeight="bold">
        {title}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="semiBold">{who(act)}</Typography>
        <Badge>{kindOf(act.actor)}</Badge>
        <Typography textColor="neutral600">
          <When at={act.at} />
        </Typography>
      </Flex>
      <Typography tag="p">{act.reason === null ? text(missing) : text('audit.reason', { reason: act.reason })}</Typography>
      {asides.map((aside) => (
        <Typography key={aside} tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {aside}
        </Typography>
      ))}
    </Flex>
  );
};
