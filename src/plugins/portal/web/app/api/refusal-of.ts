import { toRefusal, type Refusal } from './refusal';

/** Why it was not done; null where it was. For buttons that say so themselves. */
export const refusalOf = async (deed: () => Promise<unknown>): Promise<Refusal | null> => {
  try {
    await deed();
    return null;
  } catch (error) {
    return toRefusal(error);
  }
};
