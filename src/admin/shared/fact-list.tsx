import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const List = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[6]};
  overflow-wrap: anywhere;

  dd {
    padding-bottom: ${({ theme }) => theme.spaces[2]};
  }
  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: max-content 1fr;
    gap: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[6]};

    dd {
      padding-bottom: 0;
    }
  }
`;

interface FactListProps {
  /** What there is to say, under its name; what is null is not said. */
  readonly facts: readonly (readonly [string, ReactNode])[];
}

/** Names and what there is to say under each; beside each other where there is room. */
export const FactList = ({ facts }: FactListProps) => (
  <List>
    {facts.flatMap(([name, value]) =>
      value === null
        ? []
        : [
            <Typography key={name} tag="dt" textColor="neutral600">
              {name}
            </Typography>,
            <Typography key={`${name}.value`} tag="dd">
              {value}
            </Typography>,
          ],
    )}
  </List>
);
