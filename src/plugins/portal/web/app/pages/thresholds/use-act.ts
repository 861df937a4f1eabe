import { useMutation, useQueryClient } from '@tanstack/react-query';

/** One deed on thresholds: they are read anew afterwards, also when somebody else was first. */
export const useAct = <Body>(act: (body: Body) => Promise<unknown>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: async () => {
      await Promise.all(
        ['/thresholds', '/thresholds/{id}', '/thresholds/{id}/versions'].map(async (path) =>
          queries.invalidateQueries({ queryKey: ['get', path] }),
        ),
      );
    },
  });
};
