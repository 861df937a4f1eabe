import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText } from './use-text';

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[6]};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};

  a {
    display: block;
    padding: ${({ theme }) => theme.spaces[2]} 0;
    border-bottom: 3px solid transparent;
    font-size: ${({ theme }) => theme.fontSizes[2]};
    line-height: 1.45;
    color: ${({ theme }) => theme.colors.neutral700};
    text-decoration: none;
  }
  a:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }
  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  a[aria-current='page'] {
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

const places = ['imports', 'import-mappings', 'review-policy'] as const;

/** The pages about imports; the team goes along from one to the next. */
export const AreaNav = ({ team }: { readonly team: string }) => {
  const text = useText();
  return (
    <nav aria-label={text('nav.label')}>
      <List>
        {places.map((place) => (
          <li key={place}>
            <NavLink to={{ pathname: `/luminous/${place}`, search: `?team=${team}` }}>{text(`nav.${place}`)}</NavLink>
          </li>
        ))}
      </List>
    </nav>
  );
};
