import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../../customers/choice-field';
import { LineField } from '../../customers/line-field';
import { recordTypes } from '../parts/record-types';
import { useAuditWords } from '../parts/use-audit-words';
import { holdScopes, type HoldDraft, type HoldScope } from './hold-draft';

interface HoldFieldsProps {
  readonly draft: HoldDraft;
  /** Fields that the reader left empty. */
  readonly missing: ReadonlySet<string>;
  readonly isDisabled: boolean;
  readonly onChange: (draft: HoldDraft) => void;
}

/** As the server takes them. */
const most = { team: 40, key: 255, reason: 500 } as const;

export const HoldFields = ({ draft, missing, isDisabled, onChange }: HoldFieldsProps) => {
  const text = useText();
  const { type } = useAuditWords();
  const common = (name: keyof HoldDraft) => ({
    name,
    value: draft[name],
    fault: missing.has(name) ? text('retention.new.missing') : undefined,
    isDisabled,
    onChange: (value: string) => {
      onChange({ ...draft, [name]: value });
    },
  });
  return (
    <>
      <ChoiceField
        {...common('scope')}
        label={text('retention.new.scope')}
        options={holdScopes.map((scope: HoldScope) => ({ value: scope, label: text(`retention.new.scope.${scope}`) }))}
      />
      {draft.scope === 'team' ? (
        <LineField {...common('team')} label={text('retention.new.team')} maxLength={most.team} isRequired />
      ) : (
        <ChoiceField
          {...common('type')}
          label={text('retention.new.type')}
          options={recordTypes.map((name) => ({ value: name, label: type(name) }))}
        />
      )}
      {draft.scope === 'record' ? (
        <LineField
          {...common('key')}
          label={text('retention.new.key')}
          hint={text('retention.new.key.hint')}
          maxLength={most.key}
          isRequired
        />
      ) : null}
      <LineField
        {...common('reason')}
        label={text('retention.new.reason')}
        hint={`${text('retention.reason.hint')} ${text('reason.forEver')}`}
        maxLength={most.reason}
        isLong
        isRequired
      />
    </>
  );
};
