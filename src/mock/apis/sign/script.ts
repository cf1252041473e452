/**
 * One thing a signer does unasked, this long after the act before it; the first act counts from when the
 * session becomes READY.
 *
 * It may be refused, as on the signing page; later acts are tried regardless, until the session is final.
 */
export type ScriptedAct = { readonly afterMs: number } & (
  | { readonly does: 'opens' | 'cancels' }
  | {
      readonly does: 'signs';
      /** An `idpName` or vendor; the default is the first that the session asks for. */
      readonly eId?: string | undefined;
      /** A stranger signs, not the person with the number that the session names. */
      readonly nationalNumber?: 'wrong' | undefined;
    }
  | { readonly does: 'rejects'; readonly reason?: string | undefined }
);

/** What the signer of a session does in a scenario, and what becomes of its packages. */
export interface SignerScript {
  /** In this order; without any, the signer never comes. The tester may act as the signer in between. */
  readonly acts: readonly ScriptedAct[];
  /** Prevents packages, automatic or requested: they fail when they would be ready, or are never made. */
  readonly packaging?: 'fails' | 'never' | undefined;
}

/** The outcome of the latest act of a script. */
export interface ScriptedOutcome {
  readonly does: ScriptedAct['does'] | 'packages';
  readonly atMs: number;
  /** Why it could not be done; `undefined` when it was. */
  readonly refused: string | undefined;
}
