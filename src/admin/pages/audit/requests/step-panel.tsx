import { Badge, Flex, Typography } from '@strapi/design-system';
import type { AuditorRequestDetail } from '../../../../plugins/audit/contracts';
import { Panel } from '../../../shared/panel';
import { TextLink } from '../../../shared/text-link';
import { useDescribe } from '../../../shared/use-describe';
import { useText } from '../../../shared/use-text';
import { Timeline } from '../parts/timeline';
import { When } from '../parts/when';
import { useRequestWords } from './use-request-words';

/** All that happened, the newest first; each stands in the ledger. */
export const StepPanel = ({ request: { id, owner, asker, steps } }: { readonly request: AuditorRequestDetail }) => {
  const text = useText();
  const describe = useDescribe();
  const words = useRequestWords();
  return (
    <Panel heading={text('request.steps')}>
      <Timeline>
        {steps.toReversed().map(({ at, step, side, actor, event }) => (
          <li key={event}>
            <Flex gap={2} wrap="wrap">
              <Typography fontWeight="bold">{words.step(step)}</Typography>
              <Badge>{words.side(side, { owner, asker })}</Badge>
              {actor === null ? null : <Typography>{describe.actor(actor)}</Typography>}
              <Typography textColor="neutral600">
                <When at={at} />
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {text('request.event', { event })}
              </Typography>
            </Flex>
          </li>
        ))}
      </Timeline>
      <TextLink to={`/luminous/audit?type=auditor_requests&key=${id}`}>{text('request.inLedger')}</TextLink>
    </Panel>
  );
};
