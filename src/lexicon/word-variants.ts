import { variants } from './variants.js'

/** Spellings of one word in names of places and organisations, folded. */
export const WORD_VARIANTS = variants(`
and | &
association | assn
authority | auth
brothers | bros
center | centre
color | colour
cooperation | co-operation
defense | defence
department | dept
fort | ft
government | govt
harbor | harbour
honor | honour
international | int'l | intl
labor | labour
mount | mt
organization | organisation | org
program | programme
saint | st
theater | theatre
university | univ
`)
