import { say } from './say.js';

/** `Move up` and `Move down` put a list in order on the page; without the script the same buttons post. */
export function letListsBeOrdered(): void {
  addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-order] [data-move]');
    const item = button?.closest<HTMLElement>('[data-item]');
    if (!button || !item) return;
    event.preventDefault();
    move(item, button.dataset.move === 'up');
    (button.disabled ? item.querySelector<HTMLElement>('[data-move]:not([disabled])') : button)?.focus();
  });
}

function move(item: HTMLElement, isUp: boolean): void {
  const list = item.parentElement!;
  if (isUp) item.previousElementSibling?.before(item);
  else item.nextElementSibling?.after(item);
  renumber(list);
  const position = [...list.children].indexOf(item) + 1;
  say(`${list.dataset.moved ?? ''} ${position}`);
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Positions and buttons as the order of the items says. */
export function renumber(list: Element): void {
  const items = [...list.children];
  items.forEach((item, i) => {
    const position = item.querySelector<HTMLInputElement>('input[type=number]');
    if (position !== null) position.value = String(i + 1);
    for (const button of item.querySelectorAll<HTMLButtonElement>('[data-move]')) {
      button.disabled = button.dataset.move === 'up' ? i === 0 : i === items.length - 1;
    }
  });
}
