/** No one can have more invitations, or more resets, sent to one address within an hour (DOS-06). */
export const LETTERS_AN_HOUR = 3;
