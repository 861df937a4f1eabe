import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../choice-field';
import { LineField } from '../line-field';
import type { ThresholdDraft } from './threshold-draft';
import type { KnownNames } from './use-known-names';

interface ScopeFieldsProps {
  readonly draft: Pick<ThresholdDraft, 'scopeKind' | 'scopeCode'>;
  readonly faults: ReadonlyMap<string, string>;
  readonly known: KnownNames;
  readonly isDisabled: boolean;
  readonly onChange: (changes: { readonly scopeKind?: string; readonly scopeCode?: string }) => void;
}

const kinds = ['team', 'group', 'subject'] as const;

/** Where a threshold holds: everywhere, at a site, or at a station. */
export const ScopeFields = ({ draft: { scopeKind, scopeCode }, faults, known, isDisabled, onChange }: ScopeFieldsProps) => {
  const text = useText();
  const places = scopeKind === 'group' ? known.sites : known.stations;
  const kind = scopeKind === 'group' ? 'group' : 'subject';
  return (
    <>
      <ChoiceField
        name="scopeKind"
        label={text('threshold.scopeKind')}
        hint={text('threshold.scopeKind.hint')}
        value={scopeKind}
        fault={undefined}
        isDisabled={isDisabled}
        options={kinds.map((value) => ({ value, label: text(`threshold.scopeKind.${value}`) }))}
        onChange={(chosen) => {
          onChange({ scopeKind: chosen, scopeCode: '' });
        }}
      />
      {scopeKind === 'team' ? null : (
        <LineField
          name="scopeCode"
          label={text(`threshold.scopeCode.${kind}`)}
          hint={places.find(({ code }) => code === scopeCode.trim())?.name ?? text('threshold.scopeCode.hint')}
          value={scopeCode}
          fault={faults.get('scopeCode')}
          isDisabled={isDisabled}
          isRequired
          maxLength={64}
          suggestions={places.map(({ code }) => code)}
          onChange={(value) => {
            onChange({ scopeCode: value });
          }}
        />
      )}
    </>
  );
};
