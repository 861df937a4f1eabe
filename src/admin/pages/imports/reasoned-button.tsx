import { Button, Flex, Typography } from '@strapi/design-system';
import { useId, type MouseEvent, type ReactNode } from 'react';

interface ReasonedButtonProps {
  readonly children: ReactNode;
  /** Why it does nothing just now. */
  readonly reason: string | undefined;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
}

/** Off, it stays where the Tab key finds it and says why: a control that is `disabled` in HTML can be neither reached nor asked. */
export const ReasonedButton = ({ children, reason, type = 'button', onClick }: ReasonedButtonProps) => {
  const reasonId = useId();
  const isOff = reason !== undefined;
  const click = (event: MouseEvent): void => {
    if (isOff) event.preventDefault();
    else onClick?.();
  };
  return (
    <Flex gap={3} wrap="wrap" alignItems="center">
      <Button type={type} size="L" aria-disabled={isOff} aria-describedby={isOff ? reasonId : undefined} onClick={click}>
        {children}
      </Button>
      <Typography id={reasonId} variant="pi" textColor="neutral600">
        {reason}
      </Typography>
    </Flex>
  );
};
