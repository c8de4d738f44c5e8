/** A navigation as far as leaving is concerned. */
interface Leaving {
  willUnload: boolean;
  from?: { url: URL } | null;
  to?: { url: URL } | null;
}

/**
 * Asks whether to leave a page and lose what is not saved; true = leave. The browser asks by itself when a tab closes;
 * another order or filter of a list on the same page loses nothing and asks nothing.
 */
export function confirmLeaving({ willUnload, from, to }: Leaving): boolean {
  if (!willUnload && from && to && from.url.pathname === to.url.pathname) return true;
  const question = 'Des modifications ne sont pas enregistrées. Quitter la page et les perdre\u202F?';
  return !willUnload && confirm(question);
}
