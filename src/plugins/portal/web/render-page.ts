import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';

export const renderPage = (page: JSX.Element): string => `<!doctype html>${renderToString(page)}`;
