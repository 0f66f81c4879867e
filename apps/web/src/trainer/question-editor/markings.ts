/** The ways of marking that a type of question leaves to its author. */
export const MARKINGS: Readonly<Record<string, readonly string[]>> = {
  'multiple-response': ['all-or-nothing', 'partial'],
  ordering: ['exact', 'adjacent-pairs'],
};
