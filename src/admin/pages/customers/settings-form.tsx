import { Flex, VisuallyHidden } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { CustomerSettings, UpdateCustomer, type Customer } from '../../../plugins/teams/contracts';
import { callServer } from '../../shared/call';
import { customerPermissions } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonedButton } from '../../shared/reasoned-button';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText, type TextKey } from '../../shared/use-text';
import { toBody, toDraft, type CustomerDraft } from './customer-draft';
import { CustomerFields } from './customer-fields';
import { findFaults } from './find-faults';

interface SettingsFormProps {
  readonly customer: Customer;
  readonly onSaved: (customer: Customer) => void;
}

const isSame = (one: CustomerDraft, other: CustomerDraft): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Everything but the short name can be changed at any time. */
export const SettingsForm = ({ customer, onSaved }: SettingsFormProps) => {
  const text = useText();
  const mayUpdate = useMay(customerPermissions.update);
  const [draft, setDraft] = useState(() => toDraft(customer));
  const [isJustSaved, setIsJustSaved] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const { slug, ...body } = toBody(draft);
  const faults = findFaults(CustomerSettings, body, text);

  const whyNot = (): TextKey | undefined => {
    if (!mayUpdate) return 'customer.update.noPermission';
    if (isSame(draft, toDraft(customer))) return isJustSaved ? 'customer.saved' : 'customer.unchanged';
    return faults.size > 0 ? 'customer.faulty' : undefined;
  };
  const reason = whyNot();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason !== undefined) return;
    const answer = await perform(async () => callServer(UpdateCustomer, { params: { slug }, query: {}, body }));
    if (answer === null) return;
    setDraft(toDraft(answer.data));
    setIsJustSaved(true);
    onSaved(answer.data);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <CustomerFields
          draft={draft}
          onChange={(changes) => {
            setDraft({ ...draft, ...changes });
            setIsJustSaved(false);
          }}
          faults={faults}
          hasFixedSlug
          isDisabled={!mayUpdate || isBusy}
        />
        <ReasonedButton type="submit" isBusy={isBusy} reason={reason === undefined ? undefined : text(reason)}>
          {text('customer.save')}
        </ReasonedButton>
        <VisuallyHidden role="status">{isJustSaved ? text('customer.saved') : null}</VisuallyHidden>
        {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      </Flex>
    </form>
  );
};
