import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { z } from 'zod';
import { RotateApiKey, type MintedApiKey } from '../../../../../teams/contracts/api-key';
import { client } from '../../api/client';
import { common } from '../../locales/common';
import { keyText } from '../../locales/keys';
import { SelectField } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import { takeBody } from '../../parts/take-body';

interface ReplaceFormProps {
  /** Of the key that is replaced. */
  readonly id: string;
  readonly team: string;
  readonly onMinted: (made: MintedApiKey) => void;
  readonly onClose: () => void;
}

const { body } = RotateApiKey.request;
const Overlap = z
  .object({ overlapHours: z.string() })
  .transform(({ overlapHours }, context) => takeBody(body, { overlapHours: Number(overlapHours) }, context));

export const ReplaceForm = ({ id, team, onMinted, onClose }: ReplaceFormProps): JSX.Element => {
  const replacing = useMutation({
    mutationFn: async (overlap: z.output<typeof body>) => {
      const { data } = await client.POST('/api-keys/{id}/rotate', { params: { path: { id }, query: { team } }, body: overlap });
      onClose();
      // Handed on at once: nothing else keeps the secret.
      if (data !== undefined) onMinted(data.data);
    },
  });
  return (
    <ContractForm
      schema={Overlap}
      values={{ overlapHours: '24' }}
      submit={keyText.replace}
      busy={keyText.replacing}
      sending={replacing}
      onCancel={{ label: common.cancel, act: onClose }}
    >
      <SelectField
        name="overlapHours"
        label={keyText.overlap}
        options={Object.entries(keyText.overlaps).map(([value, label]) => ({ value, label }))}
      />
    </ContractForm>
  );
};
