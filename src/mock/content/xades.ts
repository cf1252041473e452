import type { SignatureFacts, StoredContent } from '../kernel/content.ts';

/**
 * Writes the XAdES result of an authentication-based signing: an XML Signature that names signer, time and
 * method and holds the digest of every signed document.
 *
 * It has the shape of a XAdES signature and the real digests, but no signature value, because nothing was
 * sealed.
 */
export function renderXades(signature: SignatureFacts, sources: readonly StoredContent[]): Uint8Array {
  const references = sources
    .map(
      (source, index) => `    <ds:Reference Id="document-${index + 1}" Type="${escapeXml(source.mimeType)}">
      <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
      <ds:DigestValue>${source.sha256}</ds:DigestValue>
    </ds:Reference>`,
    )
    .join('\n');
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Id="signature-${signature.resultDocumentId}">
  <ds:SignedInfo>
    <ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
    <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>
${references}
  </ds:SignedInfo>
  <ds:Object>
    <xades:QualifyingProperties Target="#signature-${signature.resultDocumentId}">
      <xades:SignedProperties>
        <xades:SignedSignatureProperties>
          <xades:SigningTime>${signature.signedAt}</xades:SigningTime>
          <xades:SignerRole>
            <xades:ClaimedRoles>
              <xades:ClaimedRole>${escapeXml(signature.signedBy)} (${escapeXml(signature.method)})</xades:ClaimedRole>
            </xades:ClaimedRoles>
          </xades:SignerRole>
        </xades:SignedSignatureProperties>
      </xades:SignedProperties>
    </xades:QualifyingProperties>
  </ds:Object>
  <ds:Object Id="title-${signature.resultDocumentId}">${escapeXml(signature.title)}</ds:Object>
  <!-- Simulated by signimock, legally worth nothing. -->
</ds:Signature>
`);
}

/** XML 1.0 has no way to write most control characters, so they become U+FFFD. */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 cannot hold.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
