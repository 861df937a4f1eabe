import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useId, type JSX, type ReactNode } from 'react';
import { FormProvider, useForm, type DefaultValues, type FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { toRefusal } from '../api/refusal';
import { RefusalNotice } from './refusal-notice';

/** What of a mutation a form shows. Both are required, so that no form forgets to show them. */
interface Sending<T> {
  readonly mutate: (body: T) => void;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly isSuccess: boolean;
}

interface ContractFormProps<Input extends FieldValues, Output> {
  /** Of the contract's own body, or of what it is composed of. */
  readonly schema: z.ZodType<Output, Input>;
  readonly values: DefaultValues<Input>;
  readonly children: ReactNode;
  readonly submit: string;
  readonly busy: string;
  readonly sending: Sending<Output>;
  readonly isEmptiedAfterwards?: boolean;
  readonly onCancel?: { readonly label: string; readonly act: () => void };
}

/** Says what is wrong when it is sent, and where; what is on its way cannot be sent twice. The first field that is not right gets the focus. */
export const ContractForm = <Input extends FieldValues, Output>({
  schema,
  values,
  children,
  submit,
  busy,
  sending: { mutate, isPending, error, isSuccess },
  isEmptiedAfterwards = false,
  onCancel,
}: ContractFormProps<Input, Output>): JSX.Element => {
  const form = useForm<Input, unknown, Output>({ resolver: zodResolver(schema), defaultValues: values });
  const id = useId();
  const { reset } = form;
  useEffect(() => {
    if (isSuccess && isEmptiedAfterwards) reset();
  }, [isSuccess, isEmptiedAfterwards, reset]);
  const send = form.handleSubmit((body) => {
    if (!isPending) mutate(body);
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void send(event)}>
        {error === null ? null : <RefusalNotice refusal={toRefusal(error)} id={id} />}
        {children}
        <div className="deeds">
          <button type="submit" className="first" aria-disabled={isPending}>
            {isPending ? busy : submit}
          </button>
          {onCancel === undefined ? null : (
            <button type="button" onClick={onCancel.act}>
              {onCancel.label}
            </button>
          )}
        </div>
        <p className="quiet" role="status">
          {isPending ? busy : ''}
        </p>
      </form>
    </FormProvider>
  );
};
