import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** As many fields beside each other as there is room for. */
const Group = styled.fieldset`
  min-width: 0;
  padding: 0;
  border: none;

  legend {
    padding: 0 0 ${({ theme }) => theme.spaces[3]};
  }
  > div {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr));
    gap: ${({ theme }) => theme.spaces[4]};
    align-items: start;
  }
`;

interface FieldGroupProps {
  readonly legend: string;
  readonly children: ReactNode;
}

/** Fields that tell one thing together. */
export const FieldGroup = ({ legend, children }: FieldGroupProps) => (
  <Group>
    <legend>
      <Typography variant="delta" fontWeight="bold">
        {legend}
      </Typography>
    </legend>
    <div>{children}</div>
  </Group>
);
