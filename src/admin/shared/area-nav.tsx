import { PlaceNav } from './place-nav';
import { useText } from './use-text';

const places = ['imports', 'import-mappings', 'review-policy'] as const;

/** The pages about imports; the team goes along from one to the next. */
export const AreaNav = ({ team }: { readonly team: string }) => {
  const text = useText();
  return (
    <PlaceNav
      label={text('nav.label')}
      places={places.map((place) => ({ to: { pathname: `/luminous/${place}`, search: `?team=${team}` }, label: text(`nav.${place}`) }))}
    />
  );
};
