/** Whether a lead fits beside the list; narrower windows show it as a page. The same step as `xl` in the styles. */
export function isWide(): boolean {
  return window.matchMedia('(min-width: 80rem)').matches;
}
