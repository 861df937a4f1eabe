import { Button, Flex } from '@strapi/design-system';
import type { Customer, GetOnboarding } from '../../../../plugins/teams/contracts';
import { Panel } from '../../../shared/panel';
import { ReadOutcome } from '../../../shared/read-outcome';
import type { useTeamRead } from '../../../shared/use-team-read';
import { useText } from '../../../shared/use-text';
import { Checklist } from './checklist';
import { PrintSheet } from './print-sheet';

interface OnboardingPanelProps {
  readonly customer: Customer;
  readonly onboarding: ReturnType<typeof useTeamRead<(typeof GetOnboarding.responses)[200]['body']>>;
}

/** How far a customer has come. */
export const OnboardingPanel = ({ customer, onboarding }: OnboardingPanelProps) => {
  const text = useText();
  return (
    <Panel heading={text('onboarding.heading')}>
      <ReadOutcome read={onboarding} loading={text('onboarding.loading')}>
        {({ data }) => (
          <Flex direction="column" alignItems="flex-start" gap={5}>
            <Checklist facts={data} />
            <Button
              variant="secondary"
              onClick={() => {
                window.print();
              }}
            >
              {text('onboarding.print')}
            </Button>
            <PrintSheet name={customer.name} facts={data} />
          </Flex>
        )}
      </ReadOutcome>
    </Panel>
  );
};
