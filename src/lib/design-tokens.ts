/**
 * The colours, type and space of everything that readers get to see: pages, mails, documents. Text colours stand at 7:1 on their ground,
 * graphics at 3:1 or better.
 */
export const designTokens = {
  colour: {
    ink: '#14242b',
    soft: '#46575f',
    ground: '#f6f8f7',
    card: '#ffffff',
    line: '#c9d4d1',
    field: '#5d7078',
    deep: '#0b4f52',
    deeper: '#083c3e',
    deepInk: '#ffffff',
    deepGround: '#e4efed',
    mark: '#0e7c7b',
    secondMark: '#5f3b8f',
    light: '#7ff0d4',
    good: '#2c7a3f',
    warning: '#6b4300',
    grave: '#8a1212',
    graveGround: '#fbeaea',
  },
  font: {
    /** The first has nothing but Cree syllabics: see web/design/syllabics.css of the portal. */
    text: '"Luminous Syllabics",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif',
    fixed: 'ui-monospace,Consolas,"Liberation Mono",monospace',
  },
  /** In rem. */
  size: { small: '.875rem', note: '.9375rem', text: '1.0625rem', lead: '1.1875rem', h2: '1.3125rem', value: '1.625rem' },
  radius: { small: '.375rem', card: '.625rem', round: '1rem' },
} as const;
