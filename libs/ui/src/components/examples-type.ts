/** Named views of partials: partial → state → view. */
export type Examples = Readonly<Record<string, Readonly<Record<string, object>>>>;
