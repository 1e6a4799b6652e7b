import { latePattern } from '../collections/late-pattern.js'

/**
 * Lines of settings, messages and references, where marks hold a value or a title: `name: "We build"`, `"name": "We build"`,
 * "ValueError: 'abc'", "Haddad, O. (2019). “Who owns the river?”"
 */
export const isMachineLine = (line: string): boolean =>
  SETTING.test(line) || ERROR.test(line) || (HAS_YEAR.test(line) && REFERENCE().test(line))

const SETTING = /^\s*(?:-\s)?(?:[a-z][\w.-]{0,40}|"[^"\n]{1,40}")\s?[:=]\s?"[^"\n]*"[,;]?\s*$/
const ERROR = /^\s*(?:[a-z][\w.]*\.)?[A-Z]\w*(?:Error|Exception|Warning):\s/
const HAS_YEAR = /\((?:19|20)\d/
const REFERENCE = latePattern(
  String.raw`^\s*(?:\[?\d{1,3}[\].]?\s+)?\p{Lu}[\p{L}\p{M}'’-]+, \p{Lu}\.[^\n]{0,200}?\((?:19|20)\d\d[a-z]?\)[.,:]?\s`,
  'u',
)

/** "/etc/passwd", "-x", "dpkg-source -x", "$PS1", "users.txt": what is typed, not what is said. */
export const isTyped = (words: string): boolean => {
  const tokens = words.trim().split(/\s+/)
  if (tokens.length === 1 && PATH.test(tokens[0]!)) return true
  return 2 * tokens.filter((token) => !WORD.test(token) && TYPED.test(token)).length >= tokens.length
}

/** Letters alone are typed by nobody. */
const WORD = /^[A-Za-z]+[,.;:]?$/

/** "debian/rules"; "and/or" alone is no speech either. */
const PATH = /^[\w.-]+\/[\w.-]+$/

const TYPED =
  /^(?:-{1,2}[a-z][\w-]*(?:=.*)?|[~.]{0,2}\/[\w.$*-].*|[\w.-]+\/[\w.-]+\/.*|\$\w+|[a-z][a-z\d-]+\.(?:[a-z]+\.)?(?:[ch]|cc|cfg|conf|csv|gz|html?|ini|js|json|md|mjs|p[ly]|pdf|png|rs|sh|tar|toml|ts|txt|xml|ya?ml|zip)|[\w.]+\((?:[^a-z].*)?\)|\w[\w-]*=\S*|\w+_\w[\w.]*|#!.*|[<{][\w/-].*[>}]|[|&%\\*+=<>{}[\]^$~#]+|\\[a-z0])[,.;:]?$/
