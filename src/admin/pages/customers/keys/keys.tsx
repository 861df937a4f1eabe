import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { RevokeApiKey, RotateApiKey, type ApiKey, type MintedApiKey } from '../../../../plugins/teams/contracts';
import { callServer } from '../../../shared/call';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { Notice } from '../../../shared/notice';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useDeed } from '../../../shared/use-deed';
import { useText } from '../../../shared/use-text';
import { KeyTable } from './key-table';
import { ReplaceDialog, type OverlapHours } from './replace-dialog';

interface KeysProps {
  readonly team: string;
  readonly keys: readonly ApiKey[];
  readonly onReplaced: (minted: MintedApiKey) => void;
  readonly onChanged: () => void;
}

interface Asked {
  readonly what: 'replace' | 'revoke';
  readonly key: ApiKey;
}

/** The keys of a team; replaces them and takes them back. */
export const Keys = ({ team, keys, onReplaced, onChanged }: KeysProps) => {
  const text = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { isBusy, refusal, perform } = useDeed();

  const close = (): void => {
    setAsked(null);
  };
  const replace = async ({ id }: ApiKey, overlapHours: OverlapHours): Promise<void> => {
    setSaid(null);
    const answer = await perform(async () => callServer(RotateApiKey, { params: { id }, query: { team }, body: { overlapHours } }));
    close();
    if (answer !== null) onReplaced(answer.data);
    onChanged(); // refused too: it may have run out meanwhile
  };
  const revoke = async ({ id, name }: ApiKey): Promise<void> => {
    setSaid(null);
    const answer = await perform(async () => callServer(RevokeApiKey, { params: { id }, query: { team } }));
    close();
    if (answer !== null) setSaid(text('key.revoked', { name }));
    onChanged();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      {said === null ? null : <Notice tone="success" title={said} takesFocus />}
      {keys.length === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {text('key.empty')}
        </Typography>
      ) : (
        <KeyTable
          keys={keys}
          onReplace={(key) => {
            setAsked({ what: 'replace', key });
          }}
          onRevoke={(key) => {
            setAsked({ what: 'revoke', key });
          }}
        />
      )}
      {asked?.what === 'replace' ? (
        <ReplaceDialog apiKey={asked.key} isBusy={isBusy} onConfirm={(hours) => void replace(asked.key, hours)} onClose={close} />
      ) : null}
      <ConfirmDialog
        isOpen={asked?.what === 'revoke'}
        title={text('key.revoke.title')}
        description={text('key.revoke.sure', { name: asked?.key.name ?? '' })}
        confirm={text('key.revoke.confirm')}
        isDanger
        isBusy={isBusy}
        onConfirm={() => {
          if (asked !== null) void revoke(asked.key);
        }}
        onClose={close}
      />
    </Flex>
  );
};
