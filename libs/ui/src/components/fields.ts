/** What every control shows. Ids are the names unless told. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly error: string | null;
  /** The ids of hint and error, or null; made by the builders. */
  readonly describedBy: string | null;
}

/** What every single control has beside. */
interface Control extends Field {
  readonly name: string;
  readonly required: boolean;
}

/** For the partial `field`: one line of text. `mono` for numbers of certificates and staff. */
export interface InputField extends Control {
  readonly value: string;
  readonly type: 'text' | 'email' | 'password' | 'search' | 'number' | 'date' | 'url' | 'tel';
  readonly autocomplete: string | null;
  readonly inputMode: string | null;
  readonly maxLength: number | null;
  readonly mono: boolean;
  readonly readOnly: boolean;
  /** A key that moves the focus here: `/` for a page's search. */
  readonly shortcut: string | null;
}

/** For the partial `field-area`: many lines of text, in a language of its own where told. */
export interface AreaField extends Control {
  readonly value: string;
  readonly rows: number;
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl' | null;
}

/** For the partial `field-select`. */
export interface SelectField extends Control {
  readonly options: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
}

/** For the partial `field-choices`: radio buttons or check boxes under one legend. */
export interface ChoicesField extends Field {
  readonly choices: readonly {
    readonly type: 'radio' | 'checkbox';
    readonly name: string;
    readonly value: string;
    readonly text: string;
    readonly hint: string | null;
    readonly checked: boolean;
  }[];
}

/** For the partial `field-check`: one check box; `value` is what it sends. */
export interface CheckField extends Control {
  readonly value: string;
  readonly checked: boolean;
}

/** For the partial `field-file`; `accept` as in HTML. */
export interface FileField extends Control {
  readonly accept: string | null;
}

/** A control's name and label, and whatever else differs from the plain case. */
type Given<F extends Control> = Pick<F, 'name' | 'label'> & Partial<Omit<F, 'describedBy'>>;

export function inputField(given: Given<InputField>): InputField {
  const rest = {
    autocomplete: null,
    inputMode: null,
    maxLength: null,
    mono: false,
    readOnly: false,
    shortcut: null,
  };
  return { ...controlOf(given), value: '', type: 'text', ...rest, ...given };
}

export function areaField(given: Given<AreaField>): AreaField {
  return { ...controlOf(given), value: '', rows: 6, lang: null, dir: null, ...given };
}

/** @param options value and text of each; the one whose value is `value` is selected */
export function selectField(
  { value, ...given }: Given<Control> & { readonly value?: string },
  options: readonly { readonly value: string; readonly text: string }[],
): SelectField {
  const shown = options.map((option) => ({ ...option, selected: option.value === value }));
  return { ...controlOf(given), ...given, options: shown };
}

/** @param choices the ones whose values are in `checked` are checked */
export function choicesField(
  { name, ...given }: Pick<Control, 'name' | 'label'> & Partial<Omit<Field, 'describedBy'>>,
  type: 'radio' | 'checkbox',
  choices: readonly { readonly value: string; readonly text: string; readonly hint?: string | null }[],
  checked: readonly string[],
): ChoicesField {
  const shown = choices.map(({ value, text, hint }) => {
    return { type, name, value, text, hint: hint ?? null, checked: checked.includes(value) };
  });
  return { ...fieldOf(given.id ?? name, given), choices: shown };
}

export function checkField(given: Given<CheckField>): CheckField {
  return { ...controlOf(given), value: 'yes', checked: false, ...given };
}

export function fileField(given: Given<FileField>): FileField {
  return { ...controlOf(given), accept: null, ...given };
}

function controlOf(given: Given<Control>): Control {
  return { ...fieldOf(given.id ?? given.name, given), name: given.name, required: given.required ?? false };
}

function fieldOf(id: string, given: Pick<Field, 'label'> & Partial<Field>): Field {
  const [hint, error] = [given.hint ?? null, given.error ?? null];
  const notes = [hint === null ? '' : `${id}-hint`, error === null ? '' : `${id}-error`].filter(
    (note) => note !== '',
  );
  const describedBy = notes.length === 0 ? null : notes.join(' ');
  return { id, label: given.label, hint, error, describedBy };
}
