import { Button, Flex } from '@strapi/design-system';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { AdoptGuideline, type Guideline } from '../../../../api/guideline/contracts';
import { ExceedanceLevel, type Threshold } from '../../../../plugins/notifications/contracts';
import { callServer } from '../../../shared/call';
import { FactList } from '../../../shared/fact-list';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useDeed } from '../../../shared/use-deed';
import { useText } from '../../../shared/use-text';
import { ChoiceField } from '../choice-field';
import { BeginField, type Begin } from './begin-field';
import { FieldGroup } from './field-group';
import { findThresholdFaults, readThresholdFaults } from './find-threshold-faults';
import { sourceOf, valueOf } from './guideline-table';
import { ScopeFields } from './scope-fields';
import { SeasonFields } from './season-fields';
import { toScope, toSeason } from './threshold-draft';
import { useKnownNames } from './use-known-names';

interface AdoptionFormProps {
  readonly team: string;
  readonly guideline: Guideline;
  readonly onAdopted: (threshold: Threshold) => void;
  readonly onGivenUp: () => void;
}

const emptyAdoption = { severity: 'warning', scopeKind: 'team', scopeCode: '', seasonFrom: '', seasonTo: '' };
/** A guideline has its own operator: it does not matter which field a fault of a limit would stand at. */
const anyOperator = { operator: 'above' };

/** Makes a guideline a threshold of the customer: how grave, where, when. */
export const AdoptionForm = ({ team, guideline, onAdopted, onGivenUp }: AdoptionFormProps) => {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const known = useKnownNames(team);
  const [draft, setDraft] = useState(emptyAdoption);
  const [begin, setBegin] = useState<Begin>('proposal');
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const body = { severity: draft.severity, scope: toScope(draft), season: toSeason(draft), isProposal: begin === 'proposal' };
  const faults = findThresholdFaults(AdoptGuideline.request.body, body, anyOperator, text);
  const shown = hasTried ? new Map([...readThresholdFaults(refusal, 'rule.', anyOperator, text), ...faults]) : new Map<string, string>();
  const change = (changes: Partial<typeof emptyAdoption>): void => {
    setDraft((present) => ({ ...present, ...changes }));
  };

  useEffect(() => {
    // It stands where the list was that the reader came from.
    form.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
  }, []);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (isBusy || faults.size > 0) return;
    const answer = await perform(async () => callServer(AdoptGuideline, { params: { id: guideline.id }, query: { team }, body }));
    if (answer !== null) onAdopted(answer.data);
  };

  return (
    <form ref={form} onSubmit={(event) => void save(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <FactList
          facts={[
            [text('guideline.parameter'), guideline.parameterName],
            [text('guideline.value'), valueOf(guideline)],
            [text('guideline.source'), sourceOf(guideline)],
            [text('guideline.notes'), guideline.notes],
          ]}
        />
        <FieldGroup legend={text('guideline.how')}>
          <ChoiceField
            name="severity"
            label={text('guideline.severity')}
            value={draft.severity}
            fault={undefined}
            isDisabled={isBusy}
            options={ExceedanceLevel.options.map((value) => ({ value, label: text(`guideline.severity.${value}`) }))}
            onChange={(severity) => {
              change({ severity });
            }}
          />
          <ScopeFields draft={draft} faults={shown} known={known} isDisabled={isBusy} onChange={change} />
          <SeasonFields draft={draft} faults={shown} isDisabled={isBusy} onChange={change} />
          <BeginField begin={begin} onChange={setBegin} />
        </FieldGroup>
        {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
        <Flex gap={3} wrap="wrap">
          <Button type="submit" size="L" loading={isBusy}>
            {text('guideline.adopt')}
          </Button>
          <Button variant="tertiary" size="L" onClick={onGivenUp}>
            {text('threshold.giveUp')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
};
