import type { JSX } from 'react';
import { common } from '../locales/common';
import { TextField } from './contract-fields';

/** Fixed where it is known already; password keepers read it all the same. */
export const EmailField = ({ isFixed = false }: { readonly isFixed?: boolean }): JSX.Element => (
  <TextField name="email" type="email" label={common.email} fault={common.emailFault} autoComplete="username" isFixed={isFixed} />
);

export const PasswordField = (): JSX.Element => (
  <TextField name="password" type="password" label={common.password} fault={common.passwordFault} autoComplete="current-password" />
);

export const NewPasswordField = (): JSX.Element => (
  <TextField
    name="password"
    type="password"
    label={common.newPassword}
    hint={common.passwordRule}
    fault={common.newPasswordFault}
    autoComplete="new-password"
  />
);

export const NameField = (): JSX.Element => <TextField name="name" label={common.name} fault={common.nameFault} autoComplete="name" />;
