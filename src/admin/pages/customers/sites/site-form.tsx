import { Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { CreateSite, NewSite } from '../../../../api/site/contracts';
import { callServer } from '../../../shared/call';
import { Notice } from '../../../shared/notice';
import { customerPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { findFaults } from '../find-faults';
import { LineField } from '../line-field';

interface SiteFormProps {
  readonly team: string;
  readonly onAdded: () => void;
}

const emptyDraft = { code: '', name: '' };

/** As the server takes them. */
const most = { code: 64, name: 255 } as const;

/** Adds a site to a customer that is there. */
export const SiteForm = ({ team, onAdded }: SiteFormProps) => {
  const text = useText();
  const mayUpdate = useMay(customerPermissions.update);
  const [draft, setDraft] = useState(emptyDraft);
  const [hasTried, setHasTried] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const { isBusy, refusal, perform } = useDeed();
  const faults = findFaults(NewSite, draft, text, 'site');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    setAdded(null);
    if (!mayUpdate || isBusy || faults.size > 0) return;
    const answer = await perform(async () => callServer(CreateSite, { query: { team }, body: draft }));
    if (answer === null) return;
    setAdded(answer.data.name);
    setDraft(emptyDraft);
    setHasTried(false);
    onAdded();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        {(['code', 'name'] as const).map((field) => (
          <LineField
            key={field}
            name={field}
            label={text(`provisioning.site.${field}`)}
            hint={field === 'code' ? text('site.code.hint') : ''}
            value={draft[field]}
            fault={hasTried ? faults.get(field) : undefined}
            isDisabled={isBusy}
            isRequired
            maxLength={most[field]}
            onChange={(value) => {
              setDraft({ ...draft, [field]: value });
            }}
          />
        ))}
        <ReasonedButton type="submit" isBusy={isBusy} reason={mayUpdate ? undefined : text('customer.update.noPermission')}>
          {text('site.add')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} headingTag="h4" takesFocus />}
        {added === null ? null : <Notice tone="success" title={text('site.added', { name: added })} headingTag="h4" takesFocus />}
      </Flex>
    </form>
  );
};
