import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * What the page may do: run and fetch what lies beside it, and show the report, whose own script and style are known by
 * their hashes, as is the script of the frame that it comes into. Its workers and that frame are under it as well.
 */
export const toPolicy = (frame) => {
  const { STYLE_HASH, SCRIPT_HASH } = hashes()
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${SCRIPT_HASH}' 'sha256-${hashOf(frame)}'`,
    `style-src 'self' 'sha256-${STYLE_HASH}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    'frame-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types extract',
  ].join('; ')
}

const hashOf = (code) => createHash('sha256').update(code).digest('base64')

const hashes = () =>
  Object.fromEntries(
    Array.from(
      readFileSync('src/report/formats/html/page-code.ts', 'utf8').matchAll(/const (\w+_HASH) = "([^"]+)"/g),
      ([, name, hash]) => [name, hash],
    ),
  )

/** The same as headers, for hosts that read them from a file (Netlify, Cloudflare Pages), with what a page cannot say itself. */
export const toHeaders = (code, frame) => `/*
  Content-Security-Policy: ${toPolicy(frame)}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
/${code}/*
  Cache-Control: public, max-age=31536000, immutable
`
