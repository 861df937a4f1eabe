import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { z } from 'zod';
import { byCode } from '../../api/by-pages';
import { api } from '../../api/client';
import { ruleText } from '../../locales/threshold-form';
import { TextField } from '../../parts/contract-fields';
import { ContractForm } from '../../parts/contract-form';
import { MoreButton } from '../../parts/more-button';
import { Shown } from '../../parts/shown';
import { GuidelineRow } from './guideline-row';

const Wanted = z.object({ parameter: z.string().trim().max(255) });
const pageSize = 50;

const Search = ({ parameter }: { readonly parameter: string }): JSX.Element => {
  const navigate = useNavigate({ from: '/teams/$team/thresholds/new' });
  const mutate = ({ parameter: wanted }: z.output<typeof Wanted>): void =>
    void navigate({ search: (before) => ({ ...before, parameter: wanted === '' ? undefined : wanted }) });
  return (
    <div className="narrow">
      <ContractForm
        schema={Wanted}
        values={{ parameter }}
        submit={ruleText.lookUpDo}
        busy={ruleText.lookUpDo}
        sending={{ mutate, isPending: false, error: null, isSuccess: false }}
      >
        <TextField name="parameter" type="search" label={ruleText.lookUp} hint={ruleText.lookUpHint} />
      </ContractForm>
    </div>
  );
};

/** Guidelines for fresh water in Alberta, any of which can become a threshold. */
export const Guidelines = ({ team }: { readonly team: string }): JSX.Element => {
  const { parameter } = useSearch({ from: '/inside/teams/$team/thresholds/new' });
  const about = parameter === undefined ? {} : { parameter };
  const query = api.useInfiniteQuery(
    'get',
    '/guidelines',
    { params: { query: { region: 'CA-AB', medium: 'Water', limit: pageSize, ...about } } },
    byCode,
  );
  return (
    <>
      <p className="lead">{ruleText.guidelineLead}</p>
      <Search key={parameter} parameter={parameter ?? ''} />
      <Shown
        query={query}
        headingId="page"
        draw={({ pages }) => {
          const found = pages.flatMap(({ data }) => data);
          if (found.length === 0) return <p className="soft">{ruleText.noGuideline}</p>;
          return (
            <ul className="rows">
              {found.map((guideline) => (
                <GuidelineRow key={guideline.id} team={team} guideline={guideline} />
              ))}
            </ul>
          );
        }}
      />
      <MoreButton list={query} />
    </>
  );
};
