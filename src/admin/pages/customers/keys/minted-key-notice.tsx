import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useClipboard } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { MintedApiKey } from '../../../../plugins/teams/contracts';
import { Notice } from '../../../shared/notice';
import { useText } from '../../../shared/use-text';

/** One click selects all of it, where copying by the button fails. */
const Secret = styled.code`
  display: block;
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  font-family: monospace;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
  user-select: all;
`;

interface MintedKeyNoticeProps {
  readonly minted: MintedApiKey;
  readonly onClose: () => void;
}

/** The key itself, this once: nobody can show it again. */
export const MintedKeyNotice = ({ minted: { name, key }, onClose }: MintedKeyNoticeProps) => {
  const text = useText();
  const { copy } = useClipboard();
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const take = async (): Promise<void> => {
    setOutcome((await copy(key)) ? 'copied' : 'notCopied');
  };
  return (
    <Notice tone="warning" title={text('key.minted', { name })} takesFocus>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="p">{text('key.minted.text')}</Typography>
        <Secret>{key}</Secret>
        <Flex gap={3} wrap="wrap">
          <Button onClick={() => void take()}>{text('key.copy')}</Button>
          <Button variant="tertiary" onClick={onClose}>
            {text('key.minted.close')}
          </Button>
          <Box role="status">{outcome === null ? null : <Typography>{text(`key.${outcome}`)}</Typography>}</Box>
        </Flex>
      </Flex>
    </Notice>
  );
};
