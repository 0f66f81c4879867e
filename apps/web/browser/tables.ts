import { say } from './say.js';

/** Tables by keyboard: `j` and `k` move between rows, `x` selects; Shift selects all rows since the last one. */
export function helpTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-rows]'))
    new Rows(table).listen();
}

class Rows {
  private readonly boxes: HTMLInputElement[];
  private last = -1;

  constructor(private readonly table: HTMLTableElement) {
    this.boxes = [...table.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]')];
  }

  listen(): void {
    addEventListener('keydown', (event) => this.key(event));
    this.table.addEventListener('click', (event) => {
      const index = this.boxes.indexOf(event.target as HTMLInputElement);
      if (index >= 0) this.selected(index, event.shiftKey);
    });
    const all = this.table.querySelector<HTMLInputElement>('[data-all]');
    if (all === null) return;
    all.hidden = false;
    all.addEventListener('change', () => {
      for (const box of this.boxes) box.checked = all.checked;
      this.count();
    });
  }

  private key(event: KeyboardEvent): void {
    const isElsewhere = event.target !== document.body && !this.table.contains(event.target as Node);
    if (event.ctrlKey || event.altKey || event.metaKey || isElsewhere || document.body.dataset.keys === 'off')
      return;
    const rows = [...this.table.tBodies[0]!.rows];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') this.move(rows[Math.max(0, at + (key === 'j' ? 1 : -1))]);
    else if (key === 'x' && at >= 0 && this.boxes[at]) {
      this.boxes[at].checked = event.shiftKey || !this.boxes[at].checked;
      this.selected(at, event.shiftKey);
    } else return;
    event.preventDefault();
  }

  private move(row: HTMLTableRowElement | undefined): void {
    row?.querySelector<HTMLElement>('a,input,button')?.focus();
  }

  private selected(index: number, isRange: boolean): void {
    if (isRange && this.last >= 0) {
      const [from, to] = [Math.min(index, this.last), Math.max(index, this.last)];
      for (const box of this.boxes.slice(from, to + 1)) box.checked = this.boxes[index]!.checked;
    }
    this.last = index;
    this.count();
  }

  private count(): void {
    const output = document.querySelector<HTMLElement>('[data-selected]');
    if (output === null) return;
    const count = this.boxes.filter((box) => box.checked).length;
    output.textContent = output.dataset.selected!.replace('{count}', String(count));
    say(output.textContent);
  }
}
