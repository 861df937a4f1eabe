import { Button, Dialog, Flex } from '@strapi/design-system';
import { useRef, type ReactNode } from 'react';
import { useText } from './use-text';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, before it does. */
  readonly description: string;
  /** What must be given for it. */
  readonly children?: ReactNode;
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly isReady?: boolean;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Without a trigger of its own the dialog forgets where the reader was: back there, unless something has called for attention meanwhile. */
const useReturn = () => {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: (): void => {
      opener.current = document.activeElement;
    },
    onCloseAutoFocus: (): void => {
      if (document.activeElement === document.body && opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
};

/** Asks once more before something that others will see, or that cannot be taken back. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { isOpen, title, description, children, confirm, isDanger = false, isReady = true, isBusy, onConfirm, onClose } = props;
  const text = useText();
  const focus = useReturn();
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Content {...focus}>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            <Dialog.Description textAlign="start">{description}</Dialog.Description>
            {children}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {text('dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth variant={isDanger ? 'danger' : 'default'} disabled={!isReady} loading={isBusy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
