import type { JSX } from 'react';
import { common } from '../locales/common';
import { Field } from './field';

/** Fixed where it is known already; password keepers read it all the same. */
export const EmailField = ({ value, isFixed = false }: { readonly value?: string; readonly isFixed?: boolean }): JSX.Element => (
  <Field
    name="email"
    type="email"
    label={common.email}
    autoComplete="username"
    fault={common.emailFault}
    isFixed={isFixed}
    {...(value === undefined ? {} : { value })}
  />
);

interface PasswordFieldProps {
  readonly name?: string;
  readonly label?: string;
  readonly fault?: string;
}

export const PasswordField = ({
  name = 'password',
  label = common.password,
  fault = common.passwordFault,
}: PasswordFieldProps): JSX.Element => <Field name={name} type="password" label={label} autoComplete="current-password" fault={fault} />;

export const NewPasswordField = (): JSX.Element => (
  <Field
    name="password"
    type="password"
    label={common.newPassword}
    autoComplete="new-password"
    hint={common.passwordRule}
    fault={common.newPasswordFault}
  />
);

export const NameField = (): JSX.Element => <Field name="name" label={common.name} autoComplete="name" fault={common.nameFault} />;
