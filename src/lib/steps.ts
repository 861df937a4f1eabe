/**
 * A stream runs as whoever reads from it, and that is nobody. Each step of these runs as `run` says: as the caller of a route, for example
 * `(work) => runAs(actor, work)`. When the reader goes away, the steps end.
 */
export async function* stepwise<T>(steps: AsyncGenerator<T>, run: <R>(work: () => R) => R): AsyncGenerator<T> {
  try {
    for (;;) {
      const step = await run(async () => steps.next());
      if (step.done === true) return;
      yield step.value;
    }
  } finally {
    await steps.return(undefined);
  }
}
