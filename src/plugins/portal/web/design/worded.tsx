import type { JSX } from 'react';

const inSyllabics = /([\u1400-\u167f\u18b0-\u18ff](?:[\s\u1400-\u167f\u18b0-\u18ff]*[\u1400-\u167f\u18b0-\u18ff])?)/;

/** Words of staff. Those in Cree syllabics are said to be so, for whatever reads them aloud, whichever language the page is in. */
export const Worded = ({ text }: { readonly text: string }): JSX.Element => (
  <>
    {text.split(inSyllabics).map((part, at) =>
      at % 2 === 0 ? (
        part
      ) : (
        <span key={at} lang="cr-Cans">
          {part}
        </span>
      ),
    )}
  </>
);
