import { Button, Flex } from '@strapi/design-system';
import { useText } from './use-text';

interface LoadMoreProps {
  readonly isLoading: boolean;
  readonly onClick: () => void;
}

export const LoadMore = ({ isLoading, onClick }: LoadMoreProps) => {
  const text = useText();
  return (
    <Flex justifyContent="center">
      <Button variant="tertiary" loading={isLoading} onClick={onClick}>
        {text('history.more')}
      </Button>
    </Flex>
  );
};
