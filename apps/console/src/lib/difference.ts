/** What someone else saved meanwhile in a field where it differs from what is typed here. */
export interface Difference {
  field: string;
  label: string;
  mine: string;
  theirs: string;
}
