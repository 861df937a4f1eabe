import { useEffect, useId, useRef, type JSX, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Operator } from '../../../../../notifications/contracts/limit';
import { Threshold } from '../../../../../notifications/contracts/threshold';
import { formatUnit } from '../../../../../../lib/format';
import { ruleText } from '../../locales/threshold-form';
import { thresholdText } from '../../locales/thresholds';
import { SelectField, TextArea, TextField } from '../../parts/contract-fields';
import { useParameters, useSites, useStations } from '../../parts/use-all-pages';
import type { RuleFields as Fields } from './rule-form';

/** Fields that tell one thing together. */
const Group = ({ legend, children }: { readonly legend: string; readonly children: ReactNode }): JSX.Element => {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="field-group">
      <h2 id={id}>{legend}</h2>
      <div>{children}</div>
    </div>
  );
};

/** What is usual for the parameter stands there at once, until somebody has written a unit of their own. */
const useUsualUnit = (usual: string | undefined): void => {
  const { getValues, setValue } = useFormContext<Fields>();
  const filled = useRef('');
  useEffect(() => {
    if (usual === undefined || ![filled.current, ''].includes(getValues('unit'))) return;
    filled.current = usual;
    setValue('unit', usual);
  }, [usual, getValues, setValue]);
};

const WhatFields = (): JSX.Element => {
  const parameters = useParameters().data ?? [];
  const quantity = useWatch<Fields, 'quantity'>({ name: 'quantity' });
  const usual = parameters.find(({ code }) => code === quantity)?.defaultUnit;
  useUsualUnit(usual);
  const known = parameters.some(({ code }) => code === quantity) || quantity === '' ? [] : [{ value: quantity, label: quantity }];
  return (
    <Group legend={ruleText.what}>
      <SelectField
        // The list comes later than the field, which then holds what it holds.
        key={parameters.length}
        name="quantity"
        label={ruleText.quantity}
        fault={ruleText.quantityFault}
        options={[{ value: '', label: ruleText.choose }, ...known, ...parameters.map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <TextField
        name="unit"
        label={ruleText.unit}
        hint={usual === undefined ? ruleText.unitHint : ruleText.unitUsual(formatUnit(usual))}
        fault={ruleText.unitFault}
      />
    </Group>
  );
};

const LimitFields = (): JSX.Element => {
  const operator = useWatch<Fields, 'operator'>({ name: 'operator' });
  const limits =
    operator === 'outside' ? (
      <>
        <TextField name="warning.low" label={ruleText.warningLow} hint={ruleText.limitHint} fault={ruleText.rangeFault} />
        <TextField name="warning.high" label={ruleText.warningHigh} fault={ruleText.rangeFault} />
        <TextField name="critical.low" label={ruleText.criticalLow} hint={ruleText.limitHint} fault={ruleText.rangeFault} />
        <TextField name="critical.high" label={ruleText.criticalHigh} fault={ruleText.rangeFault} />
      </>
    ) : (
      <>
        <TextField name="warning.at" label={ruleText.warningAt} hint={ruleText.limitHint} fault={ruleText.warningFault} />
        <TextField name="critical.at" label={ruleText.criticalAt} hint={ruleText.limitHint} fault={ruleText.criticalFault} />
      </>
    );
  return (
    <Group legend={ruleText.limits}>
      <SelectField
        name="operator"
        label={ruleText.operator}
        options={Operator.options.map((value) => ({ value, label: ruleText.operators[value] }))}
      />
      {limits}
    </Group>
  );
};

/** Where a threshold holds: everywhere, at a site, or at a station. */
export const ScopeFields = ({ team }: { readonly team: string }): JSX.Element => {
  const kind = useWatch<Fields, 'scope.kind'>({ name: 'scope.kind' });
  const sites = useSites(team).data ?? [];
  const stations = useStations(team).data ?? [];
  const places = kind === 'group' ? sites : stations;
  return (
    <>
      <SelectField
        name="scope.kind"
        label={ruleText.scope}
        hint={ruleText.scopeHint}
        options={(['team', 'group', 'subject'] as const).map((value) => ({ value, label: ruleText.scopes[value] }))}
      />
      {kind === 'team' ? null : (
        <SelectField
          key={`${kind} ${String(places.length)}`}
          name="scope.code"
          label={kind === 'group' ? ruleText.site : ruleText.station}
          fault={ruleText.placeFault}
          options={[
            { value: '', label: ruleText.choose },
            ...places.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
          ]}
        />
      )}
    </>
  );
};

const { standing } = Threshold.shape.rule.shape;

/** What everybody is asked for who sets a threshold. */
export const RuleFields = ({ team }: { readonly team: string }): JSX.Element => (
  <>
    <WhatFields />
    <LimitFields />
    <Group legend={ruleText.where}>
      <ScopeFields team={team} />
    </Group>
    <Group legend={ruleText.origin}>
      <SelectField
        name="standing"
        label={ruleText.standing}
        options={standing.options.map((value) => ({ value, label: thresholdText.standings[value] }))}
      />
      <TextArea name="citation" label={ruleText.citation} hint={ruleText.citationHint} fault={ruleText.citationFault} rows={2} />
    </Group>
  </>
);
