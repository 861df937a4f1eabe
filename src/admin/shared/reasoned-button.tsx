import { Button, Flex, Typography, type ButtonProps } from '@strapi/design-system';
import { useId, type MouseEvent, type ReactNode } from 'react';

interface ReasonedButtonProps {
  readonly children: ReactNode;
  /** Why it does nothing just now. */
  readonly reason: string | undefined;
  readonly type?: 'button' | 'submit';
  readonly variant?: NonNullable<ButtonProps['variant']>;
  readonly isBusy?: boolean;
  readonly onClick?: () => void;
}

/** Off, it stays where the Tab key finds it and says why: a control that is `disabled` in HTML can be neither reached nor asked. */
export const ReasonedButton = ({
  children,
  reason,
  type = 'button',
  variant = 'default',
  isBusy = false,
  onClick,
}: ReasonedButtonProps) => {
  const reasonId = useId();
  const isOff = reason !== undefined;
  const click = (event: MouseEvent): void => {
    if (isOff) event.preventDefault();
    else onClick?.();
  };
  return (
    <Flex gap={3} wrap="wrap" alignItems="center">
      <Button
        type={type}
        variant={variant}
        size="L"
        loading={isBusy}
        aria-disabled={isOff}
        aria-describedby={isOff ? reasonId : undefined}
        onClick={click}
      >
        {children}
      </Button>
      <Typography id={reasonId} variant="pi" textColor="neutral600">
        {reason}
      </Typography>
    </Flex>
  );
};
