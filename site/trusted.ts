/** The part of Trusted Types that is used here; not every browser has them. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Rules) => Rules
}

interface Rules {
  readonly createScriptURL: (url: string) => string
  readonly createHTML: (html: string) => string
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
const RULES: Rules = { createScriptURL: (url) => url, createHTML: (html) => html }

// The page's Content-Security-Policy lets this policy alone be made, once.
const policy = trustedTypes?.createPolicy('extract', RULES) ?? RULES

/** The address of a script of this site: somebody has thought about it. */
export const toScript = (url: URL): string => policy.createScriptURL(url.href)

/** A report: all in it that comes of documents is escaped. */
export const toMarkup = (html: string): string => policy.createHTML(html)
