import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';
import { createGlobalStyle, styled } from 'styled-components';
import { useText } from '../../../shared/use-text';
import { Checklist, type Fact } from './checklist';

/** The panel's frames scroll, and a printer cuts them off after one page: the sheet stands beside them, and on paper alone. */
const OnPaper = createGlobalStyle`
  [data-print-sheet] {
    display: none;
  }
  @media print {
    body > *:not([data-print-sheet]) {
      display: none !important;
    }
    html,
    body {
      height: auto !important;
      overflow: visible !important;
      background: none !important;
    }
    [data-print-sheet] {
      display: block;
    }
    [data-print-sheet] li {
      break-inside: avoid;
    }
  }
`;

const steps = ['create', 'owner', 'sites', 'results', 'administrator'] as const;

/** The panel takes the numbers off all lists. */
const Steps = styled.ol`
  padding-inline-start: ${({ theme }) => theme.spaces[6]};
  list-style: decimal;
`;

interface PrintSheetProps {
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** The checklist for paper, with the whole process beside it: for those who bring a customer in and have no screen at hand. */
export const PrintSheet = ({ name, facts }: PrintSheetProps) => {
  const text = useText();
  const intl = useIntl();
  const [openedAt] = useState(() => Date.now());
  return createPortal(
    <div data-print-sheet>
      <OnPaper />
      <Flex direction="column" alignItems="stretch" gap={5}>
        <div>
          <Typography tag="h1" variant="alpha">
            {text('onboarding.of', { name })}
          </Typography>
          <Typography tag="p">{text('onboarding.asOf', { day: intl.formatDate(openedAt, { dateStyle: 'long' }) })}</Typography>
        </div>
        <Checklist facts={facts} />
        <Box paddingTop={4}>
          <Typography tag="h2" variant="beta">
            {text('onboarding.process')}
          </Typography>
        </Box>
        <Steps>
          {steps.map((step) => (
            <Typography key={step} tag="li">
              {text(`onboarding.step.${step}`)}
            </Typography>
          ))}
        </Steps>
      </Flex>
    </div>,
    document.body,
  );
};
