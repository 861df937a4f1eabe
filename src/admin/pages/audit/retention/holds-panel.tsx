import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { Hold } from '../../../../plugins/audit/contracts';
import { Notice } from '../../../shared/notice';
import { PageList } from '../../../shared/page-list';
import { Panel } from '../../../shared/panel';
import type { usePages } from '../../../shared/use-pages';
import { useText } from '../../../shared/use-text';
import { Part } from '../../customers/part';
import { HoldForm } from './hold-form';
import { HoldTable } from './hold-table';
import { LiftDialog } from './lift-dialog';

interface HoldsPanelProps {
  readonly holds: ReturnType<typeof usePages<Hold>>;
  readonly onChanged: () => void;
}

/** What nobody may prune, and why; placed and lifted here. */
export const HoldsPanel = ({ holds, onChanged }: HoldsPanelProps) => {
  const text = useText();
  const [lifting, setLifting] = useState<Hold | null>(null);
  const [isLifted, setIsLifted] = useState(false);
  return (
    <Panel heading={text('retention.holds')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {isLifted ? <Notice tone="success" title={text('retention.lift.done')} takesFocus /> : null}
        <PageList list={holds} loading={text('retention.holds.loading')} empty={text('retention.holds.empty')}>
          {(rows) => (
            <HoldTable
              holds={rows}
              onLift={(hold) => {
                setIsLifted(false);
                setLifting(hold);
              }}
            />
          )}
        </PageList>
        <LiftDialog
          hold={lifting}
          onClose={() => {
            setLifting(null);
          }}
          onLifted={() => {
            setLifting(null);
            setIsLifted(true);
            onChanged();
          }}
        />
      </Flex>
      <Part heading={text('retention.new')}>
        <HoldForm onPlaced={onChanged} />
      </Part>
    </Panel>
  );
};
