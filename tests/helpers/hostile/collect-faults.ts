const atOnce = 6;

/** Tries every case, several at once, and tells what was wrong with which. */
export const collectFaults = async <T>(
  cases: readonly T[],
  nameOf: (one: T) => string,
  findFault: (one: T) => Promise<string | null>,
): Promise<string[]> => {
  const faults: string[] = [];
  const waiting = [...cases].reverse();
  const work = async (): Promise<void> => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const fault = await findFault(one);
      if (fault !== null) faults.push(`${nameOf(one)}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return faults;
};
