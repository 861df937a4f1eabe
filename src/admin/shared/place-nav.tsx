import { NavLink, type To } from 'react-router-dom';
import { styled } from 'styled-components';

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

interface PlaceNavProps {
  readonly label: string;
  readonly places: readonly { readonly to: To; readonly label: string }[];
}

/** From one page of an area to the others. Each is shown as the present one at its own address alone. */
export const PlaceNav = ({ label, places }: PlaceNavProps) => (
  <nav aria-label={label}>
    <List>
      {places.map(({ to, label }) => (
        <li key={label}>
          <NavLink to={to} end>
            {label}
          </NavLink>
        </li>
      ))}
    </List>
  </nav>
);
