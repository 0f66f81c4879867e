/** A text by language tag. */
export type Texts = Readonly<Record<string, string>>;
