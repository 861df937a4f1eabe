import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { ReplayDeliveries } from '../../../plugins/notifications/contracts';
import { callServer } from '../../shared/call';
import { Notice } from '../../shared/notice';
import { Panel } from '../../shared/panel';
import { useText } from '../../shared/use-text';
import { ChoiceField } from '../customers/choice-field';
import { ReplayForm } from './replay-form';

interface ReplayAllPanelProps {
  readonly team: string;
  readonly onDone: () => void;
}

const channels = ['email', 'web-push'] as const;

interface Done {
  readonly count: number;
  /** The same number twice is two answers. */
  readonly nth: number;
}

/** Sends once more all that was given up for one customer by one way, such as after its mail server was away. */
export const ReplayAllPanel = ({ team, onDone }: ReplayAllPanelProps) => {
  const text = useText();
  const [channel, setChannel] = useState<string>('email');
  const [done, setDone] = useState<Done | null>(null);
  return (
    <Panel heading={text('delivery.replayAll.heading')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="p">{text('delivery.replayAll.text', { team })}</Typography>
        {done === null ? null : (
          <Notice key={done.nth} tone="success" title={text('delivery.replayed.all', { count: done.count })} takesFocus />
        )}
        <ReplayForm
          submit={text('delivery.replayAll')}
          send={async (reason) => callServer(ReplayDeliveries, { query: {}, body: { team, channel, reason } })}
          onDone={({ data: { count } }) => {
            setDone((before) => ({ count, nth: (before?.nth ?? 0) + 1 }));
            onDone();
          }}
        >
          <ChoiceField
            name="replayChannel"
            label={text('delivery.replayAll.channel')}
            value={channel}
            fault={undefined}
            isDisabled={false}
            options={channels.map((value) => ({ value, label: text(`delivery.channel.${value}`) }))}
            onChange={setChannel}
          />
        </ReplayForm>
      </Flex>
    </Panel>
  );
};
