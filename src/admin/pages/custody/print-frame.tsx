import type { ReactNode } from 'react';
import { createGlobalStyle, styled } from 'styled-components';

const Frame = styled.div`
  @media print {
    position: fixed;
    inset: 0;
    visibility: visible;

    * {
      visibility: visible;
    }
    [data-screen-only] {
      display: none;
    }
  }
`;

/** On paper nothing but the frame, on one page: the panel around it has no say there. */
const OnPaper = createGlobalStyle`
  @page {
    size: A4 landscape;
    margin: 10mm;
  }
  @media print {
    body {
      visibility: hidden;
    }
    html, body, #strapi {
      height: 100%;
      overflow: hidden;
    }
  }
`;

export const PrintFrame = ({ children }: { readonly children: ReactNode }) => (
  <Frame>
    <OnPaper />
    {children}
  </Frame>
);
