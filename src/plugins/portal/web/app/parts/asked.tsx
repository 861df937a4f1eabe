import type { JSX } from 'react';
import { common } from '../locales/common';

export const Loading = ({ text = common.loading }: { readonly text?: string }): JSX.Element => (
  <p className="soft" role="status">
    {text}
  </p>
);
