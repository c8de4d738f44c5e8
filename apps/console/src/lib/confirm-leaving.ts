/** Asks whether to leave a page and lose what is not saved; true = leave. The browser asks by itself when a tab closes. */
export function confirmLeaving({ willUnload }: { willUnload: boolean }): boolean {
  const question = 'Des modifications ne sont pas enregistrées. Quitter la page et les perdre\u202F?';
  return !willUnload && confirm(question);
}
