import { Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { ListGuidelines, type Guideline } from '../../../../api/guideline/contracts';
import { BackLink } from '../../../shared/back-link';
import { callServer } from '../../../shared/call';
import { PageFrame } from '../../../shared/page-frame';
import { PageList } from '../../../shared/page-list';
import { Panel } from '../../../shared/panel';
import { usePages } from '../../../shared/use-pages';
import { useText } from '../../../shared/use-text';
import { LineField } from '../line-field';
import { addressOfThreshold } from './addresses';
import { AdoptionForm } from './adoption-form';
import { GuidelineTable } from './guideline-table';

const pageSize = '50';

interface GuidelineListProps {
  readonly onChoose: (guideline: Guideline) => void;
}

/** What authorities say, all of it or about one parameter. */
const GuidelineList = ({ onChoose }: GuidelineListProps) => {
  const text = useText();
  const [parameter, setParameter] = useState('');
  const wanted = parameter.trim();
  const load = useCallback(
    async (after: string | null, signal?: AbortSignal) => {
      const asked = { limit: pageSize, region: 'CA-AB', medium: 'Water', parameter: wanted, after: after ?? '' };
      const query = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
      return callServer(ListGuidelines, { query, ...(signal === undefined ? {} : { signal }) });
    },
    [wanted],
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <LineField
        name="parameter"
        label={text('guideline.search')}
        hint={text('guideline.search.hint')}
        value={parameter}
        fault={undefined}
        isDisabled={false}
        maxLength={255}
        onChange={setParameter}
      />
      <PageList
        list={usePages(load)}
        loading={text('guideline.loading')}
        empty={text(wanted === '' ? 'guideline.empty' : 'guideline.none')}
      >
        {(guidelines) => <GuidelineTable guidelines={guidelines} onChoose={onChoose} />}
      </PageList>
    </Flex>
  );
};

/** Guidelines for fresh water in Alberta, any of which can become a threshold of the customer. */
export const GuidelinesPage = () => {
  const text = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { slug = '' } = useParams();
  const [chosen, setChosen] = useState<Guideline | null>(null);
  return (
    <PageFrame
      title={text('guideline.title')}
      lead={text('guideline.lead', { team: slug })}
      back={<BackLink to={`/luminous/customers/of/${slug}`}>{text('threshold.backToCustomer')}</BackLink>}
    >
      <Panel heading={text(chosen === null ? 'guideline.list' : 'guideline.adoption')}>
        {chosen === null ? (
          <GuidelineList onChoose={setChosen} />
        ) : (
          <AdoptionForm
            team={slug}
            guideline={chosen}
            onAdopted={({ id, state }) => {
              toggleNotification({ type: 'success', message: text(state === 'proposed' ? 'threshold.proposed' : 'threshold.created') });
              navigate(addressOfThreshold(slug, id));
            }}
            onGivenUp={() => {
              setChosen(null);
            }}
          />
        )}
      </Panel>
    </PageFrame>
  );
};
