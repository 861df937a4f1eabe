/** Vite gives the address of the file. */
declare module '*.svg' {
  const url: string;
  export default url;
}

/** Set by the panel before anything of ours runs; Strapi publishes no type for it. */
interface Window {
  readonly strapi: { readonly backendURL: string };
}
