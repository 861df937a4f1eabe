import { useAuth } from '@strapi/strapi/admin';

/** Whether the role of the person at the screen includes it. The server decides all the same. */
export const useMay = ({ action }: { readonly action: string }): boolean =>
  useAuth('Imports', ({ permissions }) => permissions.some((permission) => permission.action === action));
