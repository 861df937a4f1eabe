import { Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { CreateApiKey, KeyKind, keyScopes, type KeyScope, type MintedApiKey } from '../../../../plugins/teams/contracts';
import { callServer } from '../../../shared/call';
import { customerPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { TickGroup } from '../../../shared/tick-group';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../choice-field';
import { findFaults } from '../find-faults';
import { LineField } from '../line-field';

interface KeyFormProps {
  readonly team: string;
  readonly onMade: (minted: MintedApiKey) => void;
}

/** What stands in the form, as it was typed. */
interface Draft {
  readonly name: string;
  readonly kind: string;
  readonly scopes: readonly KeyScope[];
  readonly days: string;
}

const emptyDraft: Draft = { name: '', kind: 'live', scopes: [], days: '90' };

/** Makes a key for a program of the customer. */
export const KeyForm = ({ team, onMade }: KeyFormProps) => {
  const text = useText();
  const mayIssue = useMay(customerPermissions.issueKeys);
  const [draft, setDraft] = useState(emptyDraft);
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const { days, ...rest } = draft;
  const body = { ...rest, expiresInDays: Number(days) };
  const faults = findFaults(CreateApiKey.request.body, body, text, 'key');
  const shown = hasTried ? faults : new Map<string, string>();

  const field = (name: 'name' | 'kind' | 'days', fault: string | undefined) => ({
    name,
    value: draft[name],
    fault,
    isDisabled: isBusy,
    onChange: (value: string) => {
      setDraft({ ...draft, [name]: value });
    },
  });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (!mayIssue || isBusy || faults.size > 0) return;
    const answer = await perform(async () => callServer(CreateApiKey, { query: { team }, body }));
    if (answer === null) return;
    setDraft(emptyDraft);
    setHasTried(false);
    onMade(answer.data);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <LineField
          {...field('name', shown.get('name'))}
          label={text('key.purpose')}
          hint={text('key.purpose.hint')}
          maxLength={100}
          isRequired
        />
        <ChoiceField
          {...field('kind', undefined)}
          label={text('key.kindOf')}
          hint={text('key.kindOf.hint')}
          options={KeyKind.options.map((kind) => ({ value: kind, label: text(`key.kind.${kind}`) }))}
        />
        <TickGroup
          name="scopes"
          label={text('key.may')}
          hint={text('key.may.hint')}
          fault={shown.get('scopes')}
          options={keyScopes.map((scope) => ({ name: scope, label: text(`key.scope.${scope}`) }))}
          ticked={draft.scopes}
          onChange={(scope, isTicked) => {
            const others = draft.scopes.filter((one) => one !== scope);
            setDraft({ ...draft, scopes: isTicked ? [...others, scope] : others });
          }}
          isDisabled={isBusy}
        />
        <LineField
          {...field('days', shown.get('expiresInDays'))}
          type="number"
          least="1"
          label={text('key.days')}
          hint={text('key.days.hint')}
          isRequired
        />
        <ReasonedButton type="submit" isBusy={isBusy} reason={mayIssue ? undefined : text('key.noPermission')}>
          {text('key.make')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
      </Flex>
    </form>
  );
};
