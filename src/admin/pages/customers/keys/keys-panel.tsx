import { Box } from '@strapi/design-system';
import { useRef, useState } from 'react';
import type { ListApiKeys, MintedApiKey } from '../../../../plugins/teams/contracts';
import { Panel } from '../../../shared/panel';
import { ReadOutcome } from '../../../shared/read-outcome';
import type { useTeamRead } from '../../../shared/use-team-read';
import { useText } from '../../../shared/use-text';
import { Part } from '../part';
import { KeyForm } from './key-form';
import { Keys } from './keys';
import { MintedKeyNotice } from './minted-key-notice';

interface KeysPanelProps {
  readonly team: string;
  readonly keys: ReturnType<typeof useTeamRead<(typeof ListApiKeys.responses)[200]['body']>>;
}

/** The keys by which programs act for a customer. */
export const KeysPanel = ({ team, keys }: KeysPanelProps) => {
  const text = useText();
  const [minted, setMinted] = useState<MintedApiKey | null>(null);
  const list = useRef<HTMLDivElement>(null);
  return (
    <Panel heading={text('key.heading')}>
      {minted === null ? null : (
        <Box paddingBottom={5}>
          <MintedKeyNotice
            key={minted.id}
            minted={minted}
            onClose={() => {
              setMinted(null);
              list.current?.focus(); // the button that had it is gone
            }}
          />
        </Box>
      )}
      <div ref={list} tabIndex={-1} role="group" aria-label={text('key.heading')}>
        <ReadOutcome read={keys} loading={text('key.loading')}>
          {({ data }) => <Keys team={team} keys={data} onReplaced={setMinted} onChanged={keys.reload} />}
        </ReadOutcome>
      </div>
      <Part heading={text('key.new')}>
        <KeyForm
          team={team}
          onMade={(made) => {
            setMinted(made);
            keys.reload();
          }}
        />
      </Part>
    </Panel>
  );
};
