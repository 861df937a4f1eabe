import type { JSX } from 'react';
import { designTokens } from '../../../../lib/design-tokens';
import type { Look } from '../../contracts/look';
import type { Locale } from '../locales/messages';

const { colour } = designTokens;

const Mark = () => (
  <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
    <circle cx="14" cy="14" r="5" fill={colour.light} />
    <path d="M2 20c4-4 8-4 12 0s8 4 12 0" fill="none" stroke={colour.light} strokeWidth="2.5" strokeLinecap="round" />
  </svg>
);

const Named = ({ look: { name, logo } }: { readonly look: Look }) =>
  logo === null ? <>{name}</> : <img src={logo.url} alt={name} height="40" />;

/** Whose page it is; it leads to the start. */
export const Brand = ({ locale, look }: { readonly locale: Locale; readonly look: Look | null }): JSX.Element => (
  <a className="brand" href={`/${locale}`}>
    {look === null ? (
      <>
        <Mark /> Luminous
      </>
    ) : (
      <Named look={look} />
    )}
  </a>
);
