/** A page that was built, or that the site answered with. */
export interface GivenPage {
  readonly html: string;
  /** It may show the post as it was before its last change, as where the site is not deployed yet. */
  readonly mayBeOld: boolean;
}
