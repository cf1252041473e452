// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    readonly "/auth/open/connect/token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Get an access token
         * @description The current token endpoint. The id and secret go in the form or under HTTP Basic. A form with `client_id` beside Basic credentials is fine. The server checks the form in its own order, so the schema requires nothing.
         */
        readonly post: operations["issueToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Get an access token (older Mint guide)
         * @description The endpoint one Mint guide prints. No official page has it. The id and secret go in the form only, no scope is sent, and the token lives 3600 s.
         */
        readonly post: operations["issueTokenForMint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/oauth/connect/token": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Get an access token for the legacy Express API
         * @description Serves both legacy hosts, api.signicat.io and the deprecated api.idfy.io. Credentials must come under HTTP Basic. Scopes are separated by blanks.
         */
        readonly post: operations["issueLegacyToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/open/.well-known/openid-configuration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get the discovery document
         * @description Names the issuer, the key set and the OAuth endpoints. Most of these endpoints are not simulated.
         */
        readonly get: operations["getDiscoveryDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/open/.well-known/openid-configuration/jwks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get the public keys
         * @description The keys that sign access tokens, among others. Their number and order may differ from call to call, so find a key by its `kid`.
         */
        readonly get: operations["getJwks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/open/connect/userinfo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Ask who logged in (always refused)
         * @description A client-credentials token has no user, so the simulator refuses every call here with 401.
         */
        readonly get: operations["getUserInfo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What a caller may send. Nothing is required here: the server refuses in its own order of checks. */
        readonly TokenRequest: {
            /** @description Only `client_credentials` yields a token. */
            readonly grant_type?: string;
            /** @description `signicat-api`, or legacy scopes separated by blanks. */
            readonly scope?: string;
            /** @description Blanks at the end make the id unknown. */
            readonly client_id?: string;
            /** @description Blanks at the end make the secret wrong. */
            readonly client_secret?: string;
            readonly code?: string;
            readonly redirect_uri?: string;
            readonly refresh_token?: string;
            readonly code_verifier?: string;
        };
        readonly TokenReply: {
            readonly access_token: components["schemas"]["AccessToken"];
            readonly expires_in: components["schemas"]["ExpiresIn"];
            /** @constant */
            readonly token_type: "Bearer";
            /** @example signicat-api */
            readonly scope: string;
        };
        readonly TokenReplyWithoutScope: {
            readonly access_token: components["schemas"]["AccessToken"];
            readonly expires_in: components["schemas"]["ExpiresIn"];
            /** @constant */
            readonly token_type: "Bearer";
        };
        /** @description Seconds until the token expires: 600, 3600 at older endpoints, or as set for the client. */
        readonly ExpiresIn: number;
        /** @description A signed JWT. Treat it as opaque: its inside may change. */
        readonly AccessToken: string;
        /** @description The first part of an access token. */
        readonly AccessTokenHeader: {
            /** @constant */
            readonly alg: "RS256";
            /**
             * @description The key of the set that signed this token.
             * @example sandbox-signing-key-0f1e2d3c4b5a69788796a5b4c3d2e1f0
             */
            readonly kid: string;
            /** @constant */
            readonly typ: "at+jwt";
        };
        /** @description The second part of an access token. There is no `sub`. */
        readonly AccessTokenClaims: {
            /**
             * Format: uri
             * @description The origin plus `/auth/open`.
             * @example https://api.signicat.com/auth/open
             */
            readonly iss: string;
            /** @description Epoch seconds, equal to `iat`. */
            readonly nbf: number;
            /** @description Epoch seconds. */
            readonly iat: number;
            /** @description Epoch seconds: `iat` plus the lifetime. */
            readonly exp: number;
            /**
             * Format: uri
             * @description A string, not an array.
             * @example https://api.signicat.com
             */
            readonly aud: string;
            /**
             * @description An array, not a string.
             * @example [
             *       "signicat-api"
             *     ]
             */
            readonly scope: readonly string[];
            /** @example sandbox-round-apple-123 */
            readonly client_id: string;
            /** @example a-spge-abcDEF0123456789ghij */
            readonly account_id: string;
            /** @description True for a sandbox client. */
            readonly sandbox?: boolean;
            /** @example 00112233445566778899AABBCCDDEEFF */
            readonly jti: string;
        };
        readonly OAuthError: {
            /** @enum {string} */
            readonly error: "invalid_client" | "unauthorized_client" | "access_denied" | "invalid_scope" | "invalid_grant" | "unsupported_grant_type" | "invalid_request";
            /**
             * Format: uri
             * @description Ends in the error word.
             */
            readonly error_uri?: string;
            /** @description For people. It may be missing. */
            readonly error_description?: string;
        };
        readonly DiscoveryDocument: {
            /**
             * Format: uri
             * @description The origin plus `/auth/open`.
             */
            readonly issuer: string;
            /**
             * Format: uri
             * @description The issuer plus `/.well-known/openid-configuration/jwks`.
             */
            readonly jwks_uri: string;
            /** Format: uri */
            readonly authorization_endpoint: string;
            /** Format: uri */
            readonly token_endpoint: string;
            /** Format: uri */
            readonly userinfo_endpoint: string;
            /** Format: uri */
            readonly end_session_endpoint: string;
            /** Format: uri */
            readonly check_session_iframe: string;
            /** Format: uri */
            readonly revocation_endpoint: string;
            /** Format: uri */
            readonly introspection_endpoint: string;
            /** Format: uri */
            readonly device_authorization_endpoint: string;
            /** Format: uri */
            readonly backchannel_authentication_endpoint: string;
            /** Format: uri */
            readonly pushed_authorization_request_endpoint: string;
            readonly grant_types_supported: readonly string[];
            readonly token_endpoint_auth_methods_supported: readonly ("client_secret_basic" | "client_secret_post" | "private_key_jwt" | "tls_client_auth" | "self_signed_tls_client_auth")[];
        };
        readonly JsonWebKeySet: {
            readonly keys: readonly components["schemas"]["JsonWebKey"][];
        };
        /** @description One public RSA key. */
        readonly JsonWebKey: {
            /** @constant */
            readonly kty: "RSA";
            /** @enum {string} */
            readonly use: "sig" | "enc";
            readonly kid: string;
            readonly e: string;
            readonly n: string;
            /**
             * @description RS256 for `sig`, RSA-OAEP for `enc`.
             * @enum {string}
             */
            readonly alg: "RS256" | "RSA-OAEP";
        };
        /**
         * @description 32 hex digits.
         * @example ffb75ca1385ecb0a362ff9cd029d23de
         */
        readonly TraceId: string;
        /** @description The error object the Signicat APIs share. */
        readonly Problem: {
            /**
             * Format: uri
             * @description A page about error codes.
             */
            readonly type?: string;
            /** @description The same text for every error of this kind. */
            readonly title: string;
            /** @description The same word for every error of this kind. */
            readonly code: string;
            /** @description The HTTP status. It may be missing. */
            readonly status?: number;
            readonly traceId?: components["schemas"]["TraceId"];
            /** @description What happened this time. */
            readonly detail?: string;
            /** @description Only when the input was wrong. */
            readonly invalidParams?: readonly components["schemas"]["InvalidParam"][];
        };
        readonly InvalidParam: {
            readonly name: string;
            readonly reason: string;
        };
    };
    responses: {
        /** @description A new access token. */
        readonly TokenIssued: {
            headers: {
                readonly "Cache-Control": components["headers"]["CacheControl"];
                readonly Pragma: components["headers"]["Pragma"];
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["TokenReply"];
            };
        };
        /** @description A new access token. The reply does not repeat the scope. */
        readonly TokenIssuedWithoutScope: {
            headers: {
                readonly "Cache-Control": components["headers"]["CacheControl"];
                readonly Pragma: components["headers"]["Pragma"];
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["TokenReplyWithoutScope"];
            };
        };
        /** @description The request is refused; `error` says why. */
        readonly TokenRefused: {
            headers: {
                readonly "Cache-Control": components["headers"]["CacheControl"];
                readonly Pragma: components["headers"]["Pragma"];
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description Only when the account setting `basicRefusalStatus` is 401: wrong credentials under HTTP Basic. The default is 400. */
        readonly BasicRefused: {
            headers: {
                readonly "WWW-Authenticate": components["headers"]["BasicChallenge"];
                readonly "Cache-Control": components["headers"]["CacheControl"];
                readonly Pragma: components["headers"]["Pragma"];
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["OAuthError"];
            };
        };
        /** @description The path is right, the method is not. */
        readonly MethodNotAllowed: {
            headers: {
                readonly Allow: components["headers"]["Allow"];
                readonly "Cache-Control": components["headers"]["CacheControl"];
                readonly Pragma: components["headers"]["Pragma"];
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The form is too large. */
        readonly PayloadTooLarge: {
            headers: {
                readonly "Cache-Control": components["headers"]["CacheControl"];
                readonly Pragma: components["headers"]["Pragma"];
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. Only sent on demand: no limit is published for these endpoints. */
        readonly TooManyRequests: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly "Cache-Control": components["headers"]["CacheControl"];
                readonly Pragma: components["headers"]["Pragma"];
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server failed. Only sent on demand. */
        readonly InternalServerError: {
            headers: {
                readonly "Cache-Control": components["headers"]["CacheControl"];
                readonly Pragma: components["headers"]["Pragma"];
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Out of service for now. Only sent on demand. */
        readonly ServiceUnavailable: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly "Cache-Control": components["headers"]["CacheControl"];
                readonly Pragma: components["headers"]["Pragma"];
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other failure: 405, 429, 500 or 503. */
        readonly AnyProblem: {
            headers: {
                readonly Allow: components["headers"]["Allow"];
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly "Cache-Control": components["headers"]["CacheControl"];
                readonly Pragma: components["headers"]["Pragma"];
                readonly "x-trace-id": components["headers"]["TraceId"];
                readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: {
        /** @description The form of the current endpoint. */
        readonly TokenForm: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        /** @description The form of the older Mint guide. */
        readonly MintTokenForm: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        /** @description The form of the legacy endpoint. */
        readonly LegacyTokenForm: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
    };
    headers: {
        /** @description Tokens and refusals must not be cached. */
        readonly CacheControl: "no-store, no-cache, max-age=0";
        /** @description The same for old caches. */
        readonly Pragma: "no-cache";
        /** @description Names this exchange in the logs. */
        readonly TraceId: components["schemas"]["TraceId"];
        /** @description Tells browsers not to guess the content type. */
        readonly ContentTypeOptions: "nosniff";
        /** @description Who may frame the answer. */
        readonly FrameOptions: "SAMEORIGIN";
        /** @description When browsers may send a referrer. */
        readonly ReferrerPolicy: "same-origin";
        /** @description Asks for HTTPS. Browsers ignore it on plain HTTP. */
        readonly StrictTransportSecurity: string;
        /** @description What a page may load. */
        readonly ContentSecurityPolicy: string;
        /** @description How long to wait before the next try, in seconds or as an HTTP-date. */
        readonly RetryAfter: string;
        /** @description The methods this path knows. */
        readonly Allow: string;
        /** @description Names the scheme that failed. */
        readonly BasicChallenge: string;
        /** @description The Bearer challenge, without a blank after the comma. */
        readonly UserInfoChallenge: "Bearer realm=\"IdentityServer\",error=\"invalid_token\"";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly issueToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: components["requestBodies"]["TokenForm"];
        readonly responses: {
            readonly 200: components["responses"]["TokenIssued"];
            readonly 400: components["responses"]["TokenRefused"];
            readonly 401: components["responses"]["BasicRefused"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly issueTokenForMint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: components["requestBodies"]["MintTokenForm"];
        readonly responses: {
            readonly 200: components["responses"]["TokenIssuedWithoutScope"];
            readonly 400: components["responses"]["TokenRefused"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly issueLegacyToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: components["requestBodies"]["LegacyTokenForm"];
        readonly responses: {
            readonly 200: components["responses"]["TokenIssuedWithoutScope"];
            readonly 400: components["responses"]["TokenRefused"];
            readonly 401: components["responses"]["BasicRefused"];
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 413: components["responses"]["PayloadTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getDiscoveryDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The discovery document. It carries no cache headers. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                    readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                    readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DiscoveryDocument"];
                };
            };
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getJwks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The key set. */
            readonly 200: {
                headers: {
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                    readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                    readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
            readonly 405: components["responses"]["MethodNotAllowed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalServerError"];
            readonly 503: components["responses"]["ServiceUnavailable"];
        };
    };
    readonly getUserInfo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description No usable token. The body is empty. */
            readonly 401: {
                headers: {
                    readonly "WWW-Authenticate": components["headers"]["UserInfoChallenge"];
                    readonly "Cache-Control": components["headers"]["CacheControl"];
                    readonly Pragma: components["headers"]["Pragma"];
                    readonly "x-trace-id": components["headers"]["TraceId"];
                    readonly "X-Content-Type-Options": components["headers"]["ContentTypeOptions"];
                    readonly "X-Frame-Options": components["headers"]["FrameOptions"];
                    readonly "Referrer-Policy": components["headers"]["ReferrerPolicy"];
                    readonly "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    readonly "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["AnyProblem"];
        };
    };
}
