/** Groups that hold no text of the document, by their first word. Of those marked `\*`, the others are unknown and skipped too. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'aftncn aftnsep aftnsepc annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart ' +
    'background bkmkend bkmkstart colorschememapping colortbl comment datafield datastore docvar filetbl fldinst footer ' +
    'footerf footerl footerr formfield ftncn ftnsep ftnsepc generator header headerf headerl headerr htmltag ' +
    'latentstyles listoverridetable listpicture listtable mmathPr nextfile nonshppict objdata objclass ' +
    'oldcprops oldpprops oldsprops oldtprops pict pn pnseclvl pntxta pntxtb private revtbl rsidtbl rxe shppict ' +
    'shprslt sp tc tcn template themedata txe userprops wgrffmtfilter xe xmlnstbl'
  ).split(' '),
)

/** Groups marked `\*` that hold text all the same. */
export const STARRED: ReadonlySet<string> = new Set(['do', 'shpinst', 'shptxt', 'ud'])

/** Words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  __proto__: null as never,
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
}

/** `\~` is a space that breaks no line, `\_` such a hyphen; the others show nothing. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  __proto__: null as never,
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
}

/** Words that end a paragraph. */
export const ENDS: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'column', 'nestcell', 'nestrow'])
