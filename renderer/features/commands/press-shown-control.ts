/** What is open over the window takes the keys; without a layer, the window does. */
function reachable(control: Element, layer: Element | null): boolean {
  if (layer && !layer.contains(control)) return false;
  return control.checkVisibility() && control.closest("[inert]") === null;
}

/**
 * Presses the control that is shown for an action, so that a key does exactly what the button would:
 * nothing while it is busy or disabled. Answers whether there is such a control.
 */
export function pressShownControl(actionId: string): boolean {
  const layer = document.querySelector("[role='dialog'], [role='alertdialog']");
  const controls = document.querySelectorAll<HTMLButtonElement>(
    `button[data-action="${CSS.escape(actionId)}"]`,
  );
  const control = [...controls].find((candidate) => reachable(candidate, layer));
  control?.click();
  return control !== undefined;
}
