import { useNavigate } from '@tanstack/react-router';
import type { JSX } from 'react';
import { z } from 'zod';
import { AdoptGuideline } from '../../../../../../api/guideline/contracts/adoption';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { common } from '../../locales/common';
import { ruleText } from '../../locales/threshold-form';
import { SelectField } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import { Opener } from '../../parts/opener';
import { SeasonFields } from './more-fields';
import { ScopeFields } from './rule-fields';
import { emptyRule, toScope, toSeason } from './rule-form';
import { useAct } from './use-act';

type Guideline = components['schemas']['Guideline'];

const join = (parts: readonly (string | null)[], separator: string): string => parts.filter((part) => part !== null).join(separator);

const rangeOf = ({ lowest, highest }: Guideline): string | null =>
  lowest === null && highest === null ? null : `${lowest ?? '…'}–${highest ?? '…'}`;

const valueOf = (guideline: Guideline): string =>
  join([guideline.amount ?? rangeOf(guideline) ?? guideline.expression, guideline.unit ?? guideline.unitText], ' ');

const body = AdoptGuideline.request.body;
const Place = z.object({ from: z.string(), to: z.string() });
const Fields = z
  .object({ severity: z.string(), scope: z.object({ kind: z.string(), code: z.string() }), season: Place, begin: z.string() })
  .transform(({ severity, scope, season, begin }, context) => {
    const adoption = body.safeParse({ severity, scope: toScope(scope), season: toSeason(season), isProposal: begin === 'proposal' });
    if (adoption.success) return adoption.data;
    for (const { path, message } of adoption.error.issues) {
      const [first = '', second] = path;
      context.addIssue({ code: 'custom', path: [first, second ?? (first === 'scope' ? 'code' : 'from')], message });
    }
    return z.NEVER;
  });

interface AdoptionProps {
  readonly team: string;
  readonly guideline: Guideline;
  readonly close: () => void;
}

/** How grave it is to go beyond it, where and when. */
const Adoption = ({ team, guideline: { id }, close }: AdoptionProps): JSX.Element => {
  const navigate = useNavigate();
  const adopt = useAct(async (adoption: z.output<typeof Fields>) => {
    const { data } = await client.POST('/guidelines/{id}/adoption', { params: { path: { id }, query: { team } }, body: adoption });
    if (data !== undefined) await navigate({ to: '/teams/$team/thresholds/$id', params: { team, id: data.data.id } });
  });
  const { scope, season, begin } = emptyRule;
  return (
    <ContractForm
      schema={Fields}
      values={{ severity: 'warning', scope, season, begin }}
      submit={ruleText.adoptOne}
      busy={ruleText.adopting}
      sending={adopt}
      onCancel={{ label: common.cancel, act: close }}
    >
      <SelectField
        name="severity"
        label={ruleText.severity}
        options={(['warning', 'critical'] as const).map((value) => ({ value, label: ruleText.severities[value] }))}
      />
      <ScopeFields team={team} />
      <SeasonFields />
      <BeginField />
    </ContractForm>
  );
};

/** Whether somebody is asked first. */
export const BeginField = (): JSX.Element => (
  <SelectField
    name="begin"
    label={ruleText.begin}
    options={(['at-once', 'proposal'] as const).map((value) => ({ value, label: ruleText.begins[value] }))}
  />
);

/** What an authority says, in its own language. */
export const GuidelineRow = ({ team, guideline }: Omit<AdoptionProps, 'close'>): JSX.Element => {
  const { parameterName, publisher, name, standing, protectionLevel, ecosystem, notes } = guideline;
  const source = join([publisher, name, standing, protectionLevel], ', ');
  return (
    <li>
      <div lang="en">
        <h3>
          {parameterName}: {valueOf(guideline)}
        </h3>
        <p className="soft">{join([source, ecosystem], ' · ')}</p>
        {notes === null ? null : <p className="soft">{notes}</p>}
      </div>
      <Opener
        label={ruleText.adoptOne}
        of={`${parameterName}, ${source}`}
        drawForm={(close) => <Adoption team={team} guideline={guideline} close={close} />}
      />
    </li>
  );
};
