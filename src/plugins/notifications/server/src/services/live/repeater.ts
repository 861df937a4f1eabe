interface Failing {
  readonly onFailure: (error: unknown) => void;
  readonly afterFailureMs: number;
}

/**
 * Does one kind of work, never twice at a time: asked for while it is being done, it is done once more. What fails is tried again after a
 * while.
 */
export const createRepeater = (work: () => Promise<void>, { onFailure, afterFailureMs }: Failing): (() => void) => {
  let isBusy = false;
  let isWanted = false;

  const run = (): void => {
    if (isBusy) {
      isWanted = true;
      return;
    }
    isBusy = true;
    isWanted = false;
    work().then(
      () => {
        isBusy = false;
        if (isWanted) run();
      },
      (error: unknown) => {
        onFailure(error);
        setTimeout(() => {
          isBusy = false;
          run();
        }, afterFailureMs).unref();
      },
    );
  };
  return run;
};
