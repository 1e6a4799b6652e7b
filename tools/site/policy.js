import { readFileSync } from 'node:fs'

/**
 * What the page may do: run and fetch what lies beside it, and show the report, whose own script and style are known by
 * their hashes. Its workers, and the frame of the report, are under it as well.
 */
export const toPolicy = () => {
  const { STYLE_HASH, SCRIPT_HASH } = hashes()
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${SCRIPT_HASH}'`,
    `style-src 'self' 'sha256-${STYLE_HASH}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types extract',
  ].join('; ')
}

const hashes = () =>
  Object.fromEntries(
    Array.from(
      readFileSync('src/report/formats/html/page-code.ts', 'utf8').matchAll(/const (\w+_HASH) = "([^"]+)"/g),
      ([, name, hash]) => [name, hash],
    ),
  )

/** The same as headers, for hosts that read them from a file (Netlify, Cloudflare Pages), with what a page cannot say itself. */
export const toHeaders = (code) => `/*
  Content-Security-Policy: ${toPolicy()}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
/${code}/*
  Cache-Control: public, max-age=31536000, immutable
`
