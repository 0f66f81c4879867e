const TEXT = 'input:not([type=radio]):not([type=checkbox]),textarea,select,[contenteditable]';
const MILLISECONDS_FOR_THE_SECOND_KEY = 1500;

/**
 * One-key shortcuts: a key presses what carries it in `data-key`; `g` and a letter follow the link with that
 * `data-go`. They are silent in text fields, with Ctrl, Alt or Meta, and where `<body data-keys="off">`.
 */
export function listenToKeys(): void {
  let goSince = -Infinity;
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || !isShortcut(event)) return;
    const isSecond = event.timeStamp - goSince < MILLISECONDS_FOR_THE_SECOND_KEY;
    goSince = event.key === 'g' && !isSecond ? event.timeStamp : -Infinity;
    const target = find(isSecond ? 'data-go' : 'data-key', event.key);
    if (target === undefined) return;
    event.preventDefault();
    press(target);
  });
}

function isShortcut({ ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || document.body.dataset.keys === 'off') return false;
  return !(target instanceof Element && target.matches(TEXT));
}

function find(attribute: string, key: string): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>(`[${attribute}]`);
  return [...all].find((element) => element.getAttribute(attribute) === key.toLowerCase());
}

function press(target: HTMLElement): void {
  if (target instanceof HTMLDetailsElement) {
    target.open = !target.open;
    target.querySelector<HTMLElement>('summary')?.focus();
    return;
  }
  if (target.matches('input,select,textarea')) target.focus();
  if (!target.matches(TEXT)) target.click();
}
