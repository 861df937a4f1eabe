import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { RemoveImportMapping, type ListImportMappings } from '../../../api/intake/contracts';
import type { z } from 'zod';
import { callServer } from '../../shared/call';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { DataTable, type Column } from '../../shared/data-table';
import { createPermission } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { TextLink } from '../../shared/text-link';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';
import { useFieldNames } from './use-field-names';

export type NamedMapping = z.infer<(typeof ListImportMappings.responses)[200]['body']>['data'][number];

interface MappingTableProps {
  readonly team: string;
  readonly mappings: readonly NamedMapping[];
  readonly onRemoved: () => void;
}

export const MappingTable = ({ team, mappings, onRemoved }: MappingTableProps) => {
  const text = useText();
  const listFields = useFieldNames();
  const { toggleNotification } = useNotification();
  const mayEdit = useMay(createPermission);
  const [leaving, setLeaving] = useState<string | null>(null);
  const { isBusy, refusal, perform } = useDeed();

  const remove = async (name: string): Promise<void> => {
    const answer = await perform(async () => callServer(RemoveImportMapping, { params: { name }, query: { team } }));
    setLeaving(null);
    if (answer === null) return;
    toggleNotification({ type: 'success', message: text('mapping.removed', { name }) });
    onRemoved();
  };

  const columns: readonly Column<NamedMapping>[] = [
    {
      heading: text('mapping.name'),
      cell: ({ name }) => {
        const query = new URLSearchParams({ team, name }).toString();
        return mayEdit ? <TextLink to={`/luminous/import-mappings/edit?${query}`}>{name}</TextLink> : name;
      },
    },
    { heading: text('mapping.columns'), cell: ({ mapping }) => listFields(mapping.columns) },
    { heading: text('mapping.constants'), cell: ({ mapping }) => listFields(mapping.constants) },
    {
      heading: text('mapping.actions'),
      cell: ({ name }) => (
        <Button
          variant="danger-light"
          size="S"
          disabled={!mayEdit}
          aria-label={text('mapping.removeNamed', { name })}
          onClick={() => {
            setLeaving(name);
          }}
        >
          {text('mapping.remove')}
        </Button>
      ),
      kind: 'word',
    },
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <DataTable caption={text('mapping.heading', { team })} columns={columns} rows={mappings} keyOf={({ name }) => name} />
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      <ConfirmDialog
        isOpen={leaving !== null}
        title={text('mapping.removeTitle')}
        description={text('mapping.removeSure', { name: leaving ?? '' })}
        confirm={text('mapping.removeConfirm')}
        isDanger
        isBusy={isBusy}
        onConfirm={() => {
          if (leaving !== null) void remove(leaving);
        }}
        onClose={() => {
          setLeaving(null);
        }}
      />
    </Flex>
  );
};
