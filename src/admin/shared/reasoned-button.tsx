import { Button, Flex, Typography, type ButtonProps } from '@strapi/design-system';
import { useId, type MouseEvent, type ReactNode } from 'react';

interface ReasonedButtonProps {
  readonly children: ReactNode;
  /** Why it does nothing just now. */
  readonly reason: string | undefined;
  /** Where the reason stands already: many buttons of a table share one. */
  readonly sharedReasonId?: string;
  /** What a screen reader calls it, where the text alone does not say of what. */
  readonly label?: string;
  readonly type?: 'button' | 'submit';
  readonly variant?: NonNullable<ButtonProps['variant']>;
  readonly size?: 'S' | 'L';
  readonly isBusy?: boolean;
  readonly onClick?: () => void;
}

/** Off, it stays where the Tab key finds it and says why: a control that is `disabled` in HTML can be neither reached nor asked. */
export const ReasonedButton = (props: ReasonedButtonProps) => {
  const { children, reason, sharedReasonId, label, type = 'button', variant = 'default', size = 'L', isBusy = false, onClick } = props;
  const ownReasonId = useId();
  const isOff = reason !== undefined;
  const click = (event: MouseEvent): void => {
    if (isOff) event.preventDefault();
    else onClick?.();
  };
  const button = (
    <Button
      type={type}
      variant={variant}
      size={size}
      loading={isBusy}
      aria-label={label}
      aria-disabled={isOff}
      aria-describedby={isOff ? (sharedReasonId ?? ownReasonId) : undefined}
      onClick={click}
    >
      {children}
    </Button>
  );
  if (sharedReasonId !== undefined) return button;
  return (
    <Flex gap={3} wrap="wrap" alignItems="center">
      {button}
      <Typography id={ownReasonId} variant="pi" textColor="neutral600">
        {reason}
      </Typography>
    </Flex>
  );
};
