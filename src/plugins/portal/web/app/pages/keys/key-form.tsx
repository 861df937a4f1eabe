import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { z } from 'zod';
import { CreateApiKey, type MintedApiKey } from '../../../../../teams/contracts/api-key';
import { keyScopes } from '../../../../../teams/contracts/roles';
import { client } from '../../api/client';
import { keyNames, keyText } from '../../locales/keys';
import { SelectField, TextField, TickList } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import { takeBody } from '../../parts/take-body';
import type { MyTeam } from '../../session/me';

interface KeyFormProps {
  readonly team: MyTeam;
  readonly onMinted: (made: MintedApiKey) => void;
}

const { body } = CreateApiKey.request;
const Wanted = z
  .object({ name: z.string(), kind: z.string(), scopes: z.array(z.string()), expiresInDays: z.string() })
  .transform(({ expiresInDays, ...rest }, context) => takeBody(body, { ...rest, expiresInDays: Number(expiresInDays) }, context));

const lives = [30, 90, 365];

export const KeyForm = ({ team, onMinted }: KeyFormProps): JSX.Element => {
  const making = useMutation({
    mutationFn: async (wanted: z.output<typeof body>) => {
      const { data } = await client.POST('/api-keys', { params: { query: { team: team.slug } }, body: wanted });
      // Handed on at once: nothing else keeps the secret.
      if (data !== undefined) onMinted(data.data);
    },
  });
  return (
    <div className="narrow">
      <ContractForm
        schema={Wanted}
        values={{ name: '', kind: 'live', scopes: ['data.read'], expiresInDays: '90' }}
        submit={keyText.make}
        busy={keyText.making}
        sending={making}
        isEmptiedAfterwards
      >
        <TextField name="name" label={keyText.name} fault={keyText.nameFault} />
        <SelectField
          name="kind"
          label={keyText.kind}
          hint={keyText.kindHint}
          options={Object.entries(keyNames.kinds).map(([value, label]) => ({ value, label }))}
        />
        <TickList
          name="scopes"
          label={keyText.scopes}
          fault={keyText.scopesFault}
          options={keyScopes
            .filter((scope) => team.rights.includes(scope))
            .map((scope) => ({ value: scope, label: keyNames.scopes[scope] }))}
        />
        <SelectField
          name="expiresInDays"
          label={keyText.life}
          options={lives.map((days) => ({ value: String(days), label: keyText.days(days) }))}
        />
      </ContractForm>
    </div>
  );
};
