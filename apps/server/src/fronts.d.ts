/** The fronts are built by Vite; their handlers carry no types of their own. */
declare module '@maceo/site/handler' {
  export const handler: unknown;
}
declare module '@maceo/console/handler' {
  export const handler: unknown;
}
