// Whatever the words around them. Without a separator, so that `apiKey`, `api_key` and `x-api-key` are one.
const STEMS =
  /password|passwd|passwort|passphrase|passcode|mysqlpwd|secret(?!ar)|apikey|accesskey|privatekey|signingkey|encryptionkey|accountkey|authkey|credential|authoriz|bearer|jwt|csrf|xsrf|cookie|sessionid|sessid|creditcard|cardnumber|cardno|connectionstring|twofactor/;
const WORDS = /^(?:pwd|auth|t?otp|cvv2?|cvc|csc|sid|ssn|iban|[m2]fa)$/;
const STRICT_WORDS =
  /^(?:key|session|sso|saml|oauth|identity|sig|signature|nonce|pin|pass|passport|e?mail|phone|mobile|username|dob|birthday|surname|firstname|lastname|fullname)$/;
const STRICT_STEMS =
  /remoteaddr|ipaddress|forwardedfor|realip|firstname|lastname|fullname|birthdate|dateofbirth/;
// Counts and kinds of tokens; names of the protocol's own.
const NOT_TOKENS = /^(?:types?|count|limit|usage|length|budget|expiry|expires)$/;
const NEVER = /^(?:publickey|sentrykey|sessionsamplerate|sessionsegmentid)$/;
/** Without one of these a key is no secret: cheaper than taking it apart. */
const QUICK =
  /pass|pwd|secret|token|key|auth|bearer|jwt|cred|cook|csrf|xsrf|sess|sid|otp|cvv|cvc|csc|pin|ssn|iban|card|factor|connection|sso|saml|ident|sig|nonce|mfa|2fa|mail|phone|mobile|user|dob|birth|name|addr|forwarded|real/i;

/** A key without case and punctuation. */
export const foldKey = (key: string): string => key.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');

/** What stands in the place of a secret, where it was a key. */
const LABEL = /^\[(?:apikey|auth|email|iban|jwt|ssn)\]$/;

/** Whether what stands under this key is a secret by its name. */
export function isSecretKey(key: string, isStrict: boolean): boolean {
  if (!QUICK.test(key) || LABEL.test(key)) return false;
  // In lower case: at capitals, and at all that is no letter or digit of ASCII.
  const words = key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const folded = words.join('');
  if (NEVER.test(folded)) return false;
  if (STEMS.test(folded) || (isStrict && STRICT_STEMS.test(folded))) return true;
  return words.some(
    (word, index) =>
      WORDS.test(word) ||
      (isStrict && STRICT_WORDS.test(word)) ||
      (word.endsWith('token') && !NOT_TOKENS.test(words[index + 1] ?? '')),
  );
}
