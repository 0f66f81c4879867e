/** What a start tells the person in front of it. */
export interface PrepareReport {
  readonly isDemonstration: boolean;
  readonly password: string | null;
  readonly accounts: readonly string[];
}
