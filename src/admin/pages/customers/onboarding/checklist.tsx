import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { isTextKey, useText } from '../../../shared/use-text';

export interface Fact {
  readonly name: string;
  readonly isDone: boolean;
}

/** How far a customer has come, a line a fact. What a later server knows and this page does not is called by its name. */
export const Checklist = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const text = useText();
  const say = (part: 'fact' | 'next', name: string): string | null => {
    const key = `onboarding.${part}.${name}`;
    return isTextKey(key) ? text(key) : null;
  };
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} role="list">
      {facts.map(({ name, isDone }) => {
        const next = isDone ? null : say('next', name);
        return (
          <Flex key={name} tag="li" gap={3} alignItems="flex-start">
            <Box minWidth="9rem">
              <Badge variant={isDone ? 'success' : 'warning'}>{text(isDone ? 'onboarding.done' : 'onboarding.open')}</Badge>
            </Box>
            <Box flex="1">
              <Typography tag="p" fontWeight="bold">
                {say('fact', name) ?? name}
              </Typography>
              {next === null ? null : (
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {next}
                </Typography>
              )}
            </Box>
          </Flex>
        );
      })}
    </Flex>
  );
};
