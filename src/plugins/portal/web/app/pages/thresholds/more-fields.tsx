import { useEffect, useRef, type JSX } from 'react';
import { useFormContext } from 'react-hook-form';
import { Threshold } from '../../../../../notifications/contracts/threshold';
import { ruleText } from '../../locales/threshold-form';
import { thresholdText } from '../../locales/thresholds';
import { SelectField, TextArea, TextField } from '../../parts/contract-fields';
import { usePanels } from '../../parts/use-all-pages';
import type { RuleFields } from './rule-form';

export const SeasonFields = (): JSX.Element => (
  <>
    <TextField name="season.from" label={ruleText.seasonFrom} hint={ruleText.seasonHint} fault={ruleText.seasonFault} />
    <TextField name="season.to" label={ruleText.seasonTo} hint={ruleText.seasonHint} fault={ruleText.seasonFault} />
  </>
);

const CountFields = (): JSX.Element => {
  const shared = { type: 'number', hint: ruleText.countHint, fault: ruleText.countFault, least: '1' } as const;
  return (
    <>
      <TextField {...shared} name="occurrences.needed" label={ruleText.needed} />
      <TextField {...shared} name="occurrences.of" label={ruleText.of} />
      <TextField {...shared} name="clearAfter" label={ruleText.clearAfter} />
      <TextField
        type="number"
        name="silentAfterDays"
        label={ruleText.silentAfterDays}
        hint={ruleText.silentHint}
        fault={ruleText.silentFault}
        least="2"
      />
    </>
  );
};

const rare = ['variant', 'clear', 'occurrences', 'clearAfter', 'silentAfterDays', 'season', 'methods', 'estimated'] as const;
const times = ['effectiveFrom', 'effectiveTo'] as const;
const { estimated } = Threshold.shape.rule.shape;

/** What most thresholds leave as it is. It opens by itself where something in it is not right. */
export const MoreFields = (): JSX.Element => {
  const panels = usePanels().data ?? [];
  const { formState } = useFormContext<RuleFields>();
  const { errors, submitCount } = formState;
  const boxRef = useRef<HTMLDetailsElement>(null);
  const isFaulty = [...rare, ...times].some((name) => name in errors);
  useEffect(() => {
    const box = boxRef.current;
    if (!isFaulty || box === null || box.open) return;
    box.open = true;
    const hasFocus = document.activeElement?.getAttribute('aria-invalid') === 'true';
    if (!hasFocus) box.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [isFaulty, submitCount]);
  return (
    <details ref={boxRef} className="more-fields">
      <summary>{ruleText.more}</summary>
      <div className="field-group">
        <div>
          <SelectField
            key={panels.length}
            name="variant"
            label={ruleText.variant}
            options={[{ value: '', label: ruleText.anyVariant }, ...panels.map(({ code, name }) => ({ value: code, label: name }))]}
          />
          <TextField name="clear" label={ruleText.clear} hint={ruleText.clearHint} fault={ruleText.clearFault} />
          <CountFields />
          <SeasonFields />
          <SelectField
            name="estimated"
            label={ruleText.estimated}
            options={estimated.options.map((value) => ({ value, label: thresholdText.estimates[value] }))}
          />
          <TextArea name="methods" label={ruleText.methods} hint={ruleText.methodsHint} fault={ruleText.methodsFault} />
          {times.map((name) => (
            <TextField
              key={name}
              name={name}
              type="datetime-local"
              label={ruleText[name]}
              hint={ruleText[`${name}Hint`]}
              fault={ruleText.timeFault}
            />
          ))}
        </div>
      </div>
    </details>
  );
};
