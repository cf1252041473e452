/** How the Sign API of one account behaves where customers or the sources differ. */
export interface SignSettings {
  /**
   * Accepts the part `file` of a multipart upload, which one public SDK sends; the vendor takes raw bytes
   * (facts C34).
   */
  readonly acceptMultipartUploads: boolean;
  /** Larger uploads are refused with 413 (facts Q19). */
  readonly uploadLimitBytes: number;
  /** The time from the signature, or the request to package, to the finished package; milliseconds. */
  readonly packagingDelayMs: number;
  /** Whether a session becomes `EXPIRED` at its due date, or stays `READY` and cannot be signed (facts Q9). */
  readonly sessionsExpire: boolean;
  /** The eIDs enabled on the account: `idpName`s, as a session may name them. */
  readonly identityProviders: readonly string[];
}

/** What an account starts with. */
export const DEFAULT_SIGN_SETTINGS: SignSettings = {
  acceptMultipartUploads: false,
  uploadLimitBytes: 50 * 1024 * 1024,
  packagingDelayMs: 2_000,
  sessionsExpire: true,
  identityProviders: ['nbid', 'sbid', 'mitid', 'ftn', 'idin', 'digid', 'eherkenning', 'samleikin'],
};
