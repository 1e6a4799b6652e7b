import { variants } from './variants.js'

/** Names of one organisation known the world over, folded. The first stands for all. */
export const ORGANISATION_VARIANTS = variants(`
african union | au
agence france-presse | afp | agence france presse
amnesty international | amnesty
asean | association of southeast asian nations | association of south east asian nations
associated press | ap
bbc | british broadcasting corporation
central intelligence agency | cia
chinese communist party | ccp | communist party of china | cpc
democratic party | democrats | democrat party | dems
doctors without borders | msf | medecins sans frontieres
european central bank | ecb
european commission | ec
european union | eu
facebook | fb
federal bureau of investigation | fbi
federal security service | fsb
fifa | federation internationale de football association
food and agriculture organization | fao | food and agriculture organisation | un food and agriculture organization
international atomic energy agency | iaea
international committee of the red cross | icrc
international court of justice | icj
international criminal court | icc
international monetary fund | imf
international olympic committee | ioc
international organization for migration | iom
islamic state | isis | isil | daesh | islamic state of iraq and syria | islamic state group
manchester city | man city
manchester united | man united | man utd
national aeronautics and space administration | nasa
nato | north atlantic treaty organization | north atlantic treaty organisation | north atlantic alliance
new york times | nyt
opec | organization of the petroleum exporting countries
osce | organization for security and co-operation in europe | organization for security and cooperation in europe
republican party | gop | republicans | grand old party
tottenham hotspur | spurs | tottenham
uefa | union of european football associations
undp | united nations development programme | un development programme
unesco | united nations educational, scientific and cultural organization | united nations educational scientific and cultural organization
unfpa | united nations population fund | un population fund
unhcr | un refugee agency | united nations high commissioner for refugees | united nations refugee agency
unicef | united nations children's fund | un children's fund
united nations | un | united nations organization
us army | united states army
wall street journal | wsj
wolverhampton wanderers | wolves
world bank | international bank for reconstruction and development
world food programme | wfp | un world food programme | world food program
world health organization | who
world trade organization | wto
xinhua | xinhua news agency
`)
