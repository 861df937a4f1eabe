import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { styled } from 'styled-components';

const looks = {
  success: { Icon: CheckCircle, color: 'success600' },
  info: { Icon: Information, color: 'primary600' },
  warning: { Icon: WarningCircle, color: 'warning700' },
  danger: { Icon: WarningCircle, color: 'danger600' },
} as const;

const Frame = styled.div<{ readonly $color: (typeof looks)[keyof typeof looks]['color'] }>`
  padding: ${({ theme }) => theme.spaces[4]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left: 6px solid ${({ theme, $color }) => theme.colors[$color]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  overflow-wrap: anywhere;
  /* Below the panel's sticky header when it is scrolled to. */
  scroll-margin: 8rem 0;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  svg {
    flex: none;
    fill: ${({ theme, $color }) => theme.colors[$color]};
  }
`;

interface NoticeProps {
  readonly tone: keyof typeof looks;
  readonly title: string;
  /** When the title does not say it all. */
  readonly children?: ReactNode;
  /** Where it stands: in a part of the page, or right below its title. */
  readonly headingTag?: 'h2' | 'h3' | 'h4';
  /** Answers something that the reader has just done: brought into view, and read out. */
  readonly takesFocus?: boolean;
}

export const Notice = ({ tone, title, children, headingTag = 'h3', takesFocus = false }: NoticeProps) => {
  const { Icon, color } = looks[tone];
  const frame = useRef<HTMLDivElement>(null);
  const headingId = useId();

  useEffect(() => {
    if (takesFocus) frame.current?.focus();
  }, [takesFocus]);

  return (
    // A group and no landmark: several parts of a page can have the same to say.
    <Frame ref={frame} role="group" $color={color} tabIndex={-1} aria-labelledby={headingId}>
      <Flex gap={2} alignItems="center">
        <Icon width="2rem" height="2rem" aria-hidden />
        <Typography tag={headingTag} variant="delta" fontWeight="bold" id={headingId}>
          {title}
        </Typography>
      </Flex>
      {children === undefined ? null : <Box paddingTop={2}>{children}</Box>}
    </Frame>
  );
};
