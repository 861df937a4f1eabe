import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { PutImportMapping } from '../../../api/intake/contracts';
import { callServer } from '../../shared/call';
import { createPermission } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonedButton } from '../../shared/reasoned-button';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';
import { AddField } from './add-field';
import { DateOrderField } from './date-order-field';
import { FieldSource } from './field-source';
import type { NamedMapping } from './mapping-table';
import { NameField } from './name-field';
import { useMappingDraft } from './use-mapping-draft';

interface MappingFormProps {
  readonly team: string;
  /** Null for a new one. */
  readonly present: NamedMapping | null;
  /** Names that other mappings of the team have. */
  readonly taken: readonly string[];
}

/** Which column of a file means what, or what holds for all of its lines. */
export const MappingForm = ({ team, present, taken }: MappingFormProps) => {
  const text = useText();
  const navigate = useNavigate();
  const mayEdit = useMay(createPermission);
  const { toggleNotification } = useNotification();
  const { isBusy, refusal, perform } = useDeed();
  const { draft, change, drop, name, mapping, lack, missing, further, isFixed } = useMappingDraft(present, taken);
  const reason = mayEdit ? lack : 'form.noPermission';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason !== undefined) return;
    const answer = await perform(async () => callServer(PutImportMapping, { params: { name }, query: { team }, body: mapping }));
    if (answer === null) return;
    toggleNotification({ type: 'success', message: text('mapping.saved', { name }) });
    navigate(`/luminous/import-mappings?team=${team}`);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <NameField
          name={draft.name}
          isFixed={present !== null}
          onChange={(name) => {
            change({ name });
          }}
        />
        <DateOrderField
          dateOrder={draft.dateOrder}
          onChange={(dateOrder) => {
            change({ dateOrder });
          }}
        />
        <Checkbox
          checked={draft.hasUnitsRow}
          onCheckedChange={(checked) => {
            change({ hasUnitsRow: checked === true });
          }}
        >
          {text('mapping.hasUnitsRow')}
        </Checkbox>
        <Typography tag="p">{text('mapping.fields')}</Typography>
        {draft.fields.map((field) => (
          <FieldSource
            key={field}
            field={field}
            column={draft.columns[field] ?? ''}
            constant={draft.constants[field] ?? ''}
            onColumn={(column) => {
              change({ columns: { ...draft.columns, [field]: column } });
            }}
            onConstant={(constant) => {
              change({ constants: { ...draft.constants, [field]: constant } });
            }}
            onDrop={
              isFixed(field)
                ? null
                : () => {
                    drop(field);
                  }
            }
          />
        ))}
        <AddField
          fields={further}
          onAdd={(field) => {
            change({ fields: [...draft.fields, field] });
          }}
        />
        {missing.length === 0 ? null : (
          <Typography tag="p">{text('mapping.missing', { fields: missing.map((field) => text(`field.${field}`)).join(', ') })}</Typography>
        )}
        <ReasonedButton type="submit" isBusy={isBusy} reason={reason === undefined ? undefined : text(reason)}>
          {text('mapping.save')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      </Flex>
    </form>
  );
};
