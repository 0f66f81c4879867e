import { renumber } from './ordering.js';

/** An option, options, a text, or the value of each part; null where nothing is chosen. */
export type Answer = string | string[] | Record<string, string> | null;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The answer that a question shows now, in the form in which the server takes it. */
export function readAnswer(slot: Element): Answer {
  const list = slot.querySelector('[data-order]');
  if (list !== null)
    return [...list.querySelectorAll<HTMLElement>('[data-item]')].map((item) => item.dataset.item!);
  const controls = controlsOf(slot);
  const parts = controls.filter((control) => control.dataset.part !== undefined);
  if (parts.length > 0) {
    const filled = parts.filter((control) => control.value !== '');
    return Object.fromEntries(filled.map((control) => [control.dataset.part!, control.value]));
  }
  const chosen = controls
    .filter((control) => (control as HTMLInputElement).checked)
    .map((control) => control.value);
  const type = controls[0]?.type;
  if (type === 'checkbox') return chosen;
  return type === 'radio' ? (chosen[0] ?? null) : (controls[0]?.value ?? null);
}

/** Shows an answer that this device kept and the server has not got yet. */
export function showAnswer(slot: Element, answer: Answer): void {
  const list = slot.querySelector('[data-order]');
  if (list !== null && Array.isArray(answer)) return showOrder(list, answer);
  for (const control of controlsOf(slot)) {
    const value = isParts(answer) ? answer[control.dataset.part ?? ''] : answer;
    if (control.type === 'radio' || control.type === 'checkbox') {
      (control as HTMLInputElement).checked = Array.isArray(value)
        ? value.includes(control.value)
        : value === control.value;
    } else control.value = typeof value === 'string' ? value : '';
  }
}

function showOrder(list: Element, order: readonly string[]): void {
  const items = new Map(
    [...list.querySelectorAll<HTMLElement>('[data-item]')].map((item) => [item.dataset.item!, item]),
  );
  for (const id of order) {
    const item = items.get(id);
    if (item !== undefined) list.append(item);
  }
  renumber(list);
}

function controlsOf(slot: Element): Control[] {
  return [...slot.querySelectorAll<Control>('input:not([type=hidden]),select,textarea')];
}

function isParts(answer: Answer): answer is Record<string, string> {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}
