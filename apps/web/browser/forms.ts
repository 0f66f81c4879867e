/** A POST form is sent once: a second press does nothing until the page is shown again. */
export function guardForms(): void {
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent !== undefined) return event.preventDefault();
    form.dataset.sent = '';
  });
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]'))
      delete form.dataset.sent;
  });
}

/** Sends a form as the browser would, with the pressed button's name and value. */
export function sendForm(form: HTMLFormElement, button: HTMLButtonElement | null): void {
  if (form.dataset.sent !== undefined) return;
  if (button?.name) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = button.name;
    field.value = button.value;
    form.append(field);
  }
  form.dataset.sent = '';
  form.submit();
}
