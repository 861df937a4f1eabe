import { useState, type JSX } from 'react';
import { CreateApiKey, type MintedApiKey } from '../../../../../teams/contracts/api-key';
import { keyScopes } from '../../../../../teams/contracts/roles';
import { callSignedIn } from '../../api/call';
import { keyNames, keyText } from '../../locales/keys';
import { Field } from '../../parts/field';
import { findFaulty, textOf, textsOf } from '../../parts/find-faulty';
import { Form } from '../../parts/form';
import { SelectField } from '../../parts/select-field';
import type { MyTeam } from '../../parts/signed-in';
import { TickList } from '../../parts/tick-list';

interface KeyFormProps {
  readonly team: MyTeam;
  readonly onMinted: (made: MintedApiKey) => void;
}

const lives = [30, 90, 365];

const bodyOf = (values: FormData) => ({
  ...textsOf(values, 'name', 'kind'),
  scopes: values.getAll('scopes'),
  expiresInDays: Number(textOf(values, 'expiresInDays')),
});

export const KeyForm = ({ team, onMinted }: KeyFormProps): JSX.Element => {
  const [round, setRound] = useState(0);
  return (
    <div className="narrow">
      <Form
        key={round}
        submit={keyText.make}
        busy={keyText.making}
        findFaulty={(values) => findFaulty(CreateApiKey.request.body, bodyOf(values))}
        act={async (values) => {
          const answer = await callSignedIn(CreateApiKey, { query: { team: team.slug }, body: bodyOf(values) });
          if ('refusal' in answer) return answer.refusal;
          setRound(round + 1);
          onMinted(answer.data.data);
          return null;
        }}
      >
        <Field name="name" label={keyText.name} autoComplete="off" fault={keyText.nameFault} />
        <SelectField
          name="kind"
          label={keyText.kind}
          hint={keyText.kindHint}
          options={Object.entries(keyNames.kinds).map(([value, label]) => ({ value, label }))}
          chosen="live"
        />
        <TickList
          name="scopes"
          label={keyText.scopes}
          fault={keyText.scopesFault}
          options={keyScopes
            .filter((scope) => team.rights.includes(scope))
            .map((scope) => ({ value: scope, label: keyNames.scopes[scope] }))}
          ticked={['data.read']}
        />
        <SelectField
          name="expiresInDays"
          label={keyText.life}
          options={lives.map((days) => ({ value: String(days), label: keyText.days(days) }))}
          chosen="90"
        />
      </Form>
    </div>
  );
};
