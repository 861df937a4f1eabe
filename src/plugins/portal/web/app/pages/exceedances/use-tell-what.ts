import { exceedanceText } from '../../locales/exceedances';
import { useParameters } from '../../parts/use-all-pages';

interface Watched {
  readonly quantity: string;
  readonly variant: string | null;
}

/** What people call what is watched; its code until the names are there. */
export const useTellWhat = (): ((watched: Watched) => string) => {
  const parameters = useParameters().data ?? [];
  return ({ quantity, variant }) => {
    const name = parameters.find(({ code }) => code === quantity)?.name ?? quantity;
    return variant === null ? name : exceedanceText.whatOf(name, variant);
  };
};
