/**
 * One thing a signer does unasked: so long after the act before it, and the first so long after the session became READY.
 *
 * It may be refused, as on the signing page; the acts after it are tried all the same, until the session is final.
 */
export type ScriptedAct = { readonly afterMs: number } & (
  | { readonly does: 'opens' | 'cancels' }
  | {
      readonly does: 'signs';
      /** An `idpName` or vendor; left out, the first that the session asks for. */
      readonly eId?: string | undefined;
      /** Who signs is a stranger: not the person with the number that the session names. */
      readonly nationalNumber?: 'wrong' | undefined;
    }
  | { readonly does: 'rejects'; readonly reason?: string | undefined }
);

/** What a scenario makes of a session. */
export interface SignerScript {
  /** In this order; none at all is a signer who never comes. The tester may act as the signer in between. */
  readonly acts: readonly ScriptedAct[];
  /** Keeps packages from coming, by themselves or by request: they fail when they would be ready, or are never made. */
  readonly packaging?: 'fails' | 'never' | undefined;
}

/** What the latest act of a script came to. */
export interface ScriptedOutcome {
  readonly does: ScriptedAct['does'] | 'packages';
  readonly atMs: number;
  /** Why it could not be done; `undefined` when it was. */
  readonly refused: string | undefined;
}
