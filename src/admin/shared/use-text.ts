import { useIntl } from 'react-intl';
import { en } from '../translations/en';

type Short<K> = K extends `luminous.${infer S}` ? S : never;
/** A text of this page, by its key without the common beginning. */
export type TextKey = Short<keyof typeof en>;

export const isTextKey = (key: string): key is TextKey => `luminous.${key}` in en;

export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export const useText = (): Text => {
  const intl = useIntl();
  return (key, values) => {
    const id = `luminous.${key}` as const;
    return intl.formatMessage({ id, defaultMessage: en[id] }, values);
  };
};
