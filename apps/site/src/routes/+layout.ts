/**
 * Pages are read, not operated: they come whole from the server and send no script. Light, printable, and the same with
 * or without JavaScript.
 */
export const csr = false;
