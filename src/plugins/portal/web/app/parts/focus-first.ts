/** A field comes before the button that sends it: whoever opens a form begins to type. */
const wanted = 'select, input, textarea, button';

/** To where people begin in a form, or to the one button where there is no form. */
export const focusFirst = (box: HTMLElement | null): void => {
  box?.querySelector<HTMLElement>(wanted)?.focus();
};
