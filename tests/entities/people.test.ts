import { expect, test } from 'vitest'
import { groupsIn } from './marked.js'

test.each([
  // Parts of a name
  [
    '[P John Doe] spoke. [P Doe] left. [P John] came. [P John D.] and [P J. Doe] too.',
    ['John Doe = Doe = John = John D. = J. Doe'],
  ],
  ['Mr [P Doe] left. [P John Doe] came.', ['John Doe = Doe']],
  // Namesakes
  [
    '[P Peter Lang] sued [P Maria Lang]. Mr [P Lang] lost. Mrs [P Lang] won.',
    ['Peter Lang = Lang', 'Maria Lang = Lang'],
  ],
  ['[P Tom Weber] and [P Julia Weber] came. Ms [P Weber] spoke.', ['Julia Weber = Weber', 'Tom Weber']],
  ['Sir [P Ian Frost] met [P Helen Frost]. [P Lady Frost] left.', ['Helen Frost = Lady Frost', 'Ian Frost']],
  ['Ms [P Prior] left. [P Joan Prior] judges. [P Alan Prior] came.', ['Joan Prior = Prior', 'Alan Prior']],
  ['[P Ruth Adler] came. Mr [P Adler] left.', ['Ruth Adler', 'Adler']],
  ['[P Peter Lang] sued [P Maria Lang]. [P Lang] won.', ['Peter Lang = Lang', 'Maria Lang']],
  // Relatives
  ['[P Owen Hale] came. His father, [P Ian Hale], sat. [P Hale] spoke.', ['Owen Hale = Hale', 'Ian Hale']],
  [
    '[P Owen Hale] came. [P Dora Hale], the senator’s wife, sat. [P Hale] spoke.',
    ['Owen Hale = Hale', 'Dora Hale'],
  ],
  [
    '[P Owen Hale] was born in Cork to [P Ian Hale], a clerk. [P Hale] spoke.',
    ['Owen Hale = Hale', 'Ian Hale'],
  ],
  ['[P Owen Hale] came. [P Dora Hale], a nurse, sat. [P Hale] spoke.', ['Dora Hale = Hale', 'Owen Hale']],
  [
    '[P Owen Hale] came. His wife, [P Dora Hale], sat. Mrs [P Hale] spoke.',
    ['Dora Hale = Hale', 'Owen Hale'],
  ],
  ['[P J.R. Smith] met [P James Robert Smith].', ['James Robert Smith = J.R. Smith']],
  ['[P García Márquez] wrote. [P Gabriel García Márquez] said.', ['Gabriel García Márquez = García Márquez']],
  [
    '[P Gabriel Boric Font] won. [P Gabriel Boric] spoke. [P Boric] left.',
    ['Gabriel Boric Font = Gabriel Boric = Boric'],
  ],
  ['[P Kim Jong-un] spoke. [P Kim Jong Un] left. [P Kim] came.', ['Kim Jong-un = Kim Jong Un = Kim']],
  ['[P Ferdinand Marcos Jnr] won. [P Marcos Jnr] spoke.', ['Ferdinand Marcos Jnr = Marcos Jnr']],
  ['[P Wong Man Li] met [P Li Ka-shing]. [P Li] spoke.', ['Li Ka-shing = Li', 'Wong Man Li']],
  ['[P Li Jie] met [P Lu Li-shih]. [P Li] spoke.', ['Li Jie = Li', 'Lu Li-shih']],
  ['[P Busisiwe Mkhwebane] spoke. [P Mkhewebane] left.', ['Busisiwe Mkhwebane = Mkhewebane']],
  ['[P Petro Ivanchuk] spoke. [P Ivanchuka] left.', ['Petro Ivanchuk', 'Ivanchuka']],
  ['[P Al Gore] met [P Ben Affleck] and [P Ben Lee].', ['Al Gore', 'Ben Affleck', 'Ben Lee']],
  ['[P Xi Jinping] spoke. [P Xi] left.', ['Xi Jinping = Xi']],
  ['[P Mohammed bin Salman] met him. [P bin Salman] left.', ['Mohammed bin Salman = bin Salman']],
  [
    '[P Mishal Al-Sabah] spoke. [P Al-Sabah] left. [P Al Sabah] came.',
    ['Mishal Al-Sabah = Al-Sabah = Al Sabah'],
  ],
  [
    '[P Martin Luther King Jr.] spoke. [P Martin Luther King] marched.',
    ['Martin Luther King Jr. = Martin Luther King'],
  ],
  ['[P Hanyu] won. [P Yuzuru Hanyu] smiled.', ['Yuzuru Hanyu = Hanyu']],
  // Initials
  ['[P Andrés Manuel López Obrador] spoke. [P AMLO] left.', ['Andrés Manuel López Obrador = AMLO']],
  ['[P Mohammed bin Salman] spoke. [P MBS] left.', ['Mohammed bin Salman = MBS']],
  ['[P Xavier-Luc Duval] spoke. [P XLD] left.', ['Xavier-Luc Duval = XLD']],
  ['[P Ana Ruiz] met [P Abe Ross]. [P AR] left.', ['Ana Ruiz', 'Abe Ross', 'AR']],
  // Titles inside the mention
  ['[P President Joe Biden] spoke. [P Mr. Biden] left.', ['Joe Biden = President Joe Biden = Mr. Biden']],
  [
    '[P Nobel Laureate Kailash Satyarthi] spoke. [P Satyarthi] left.',
    ['Kailash Satyarthi = Nobel Laureate Kailash Satyarthi = Satyarthi'],
  ],
  ['[P Datuk Seri Ti Lian Ker] spoke.', ['Ti Lian Ker = Datuk Seri Ti Lian Ker']],
  ['[P Sir Keir Starmer] spoke. [P Starmer] left.', ['Keir Starmer = Sir Keir Starmer = Starmer']],
  // Honours behind the name
  [
    '[P Philippe Sands QC] spoke. [P Philippe Sands] left. [P Sands KC] came.',
    ['Philippe Sands = Philippe Sands QC = Sands KC'],
  ],
  [
    '[P Ana Ruiz, PhD], met [P Tom Lee MP]. [P JACK MA]',
    ['Ana Ruiz = Ana Ruiz, PhD', 'Tom Lee = Tom Lee MP', 'JACK MA'],
  ],
  // Nicknames
  [
    "[P Robert 'Bobby' Smith] sang. [P Bobby Smith] left. [P Bobby] slept.",
    ["Robert 'Bobby' Smith = Bobby Smith = Bobby"],
  ],
  [
    '[P Robert (Tiny) Smith] sang. [P Tiny Smith] left. [P Tiny] slept.',
    ['Robert (Tiny) Smith = Tiny Smith = Tiny'],
  ],
  ['[P Robert Smith] sang. [P Bob Smith] left.', ['Robert Smith = Bob Smith']],
  ['[P Robert Smith] sang. [P Bob] left.', ['Robert Smith = Bob']],
  ['[P Bob Smith] sang. [P Robert] left.', ['Bob Smith', 'Robert']],
  // Possessives, families, spellings, capitals
  ["[P Ana Ruiz's] car. [P Ruiz’s] car.", ['Ana Ruiz = Ruiz']],
  [
    '[P Barack Obama] and [P Michelle Obama] came. The [P Obamas] left.',
    ['Barack Obama', 'Michelle Obama', 'Obamas'],
  ],
  [
    '[P Volodymyr Zelenskyy] spoke. [P Zelensky] left. [P Vladimir Zelenskiy] came.',
    ['Volodymyr Zelenskyy = Zelensky = Vladimir Zelenskiy'],
  ],
  ['[P José Muñoz] spoke. [P Jose Munoz] left. [P Munoz] came.', ['José Muñoz = Jose Munoz = Munoz']],
  ['[P Thomas Müller] scored. [P Mueller] scored again.', ['Thomas Müller = Mueller']],
  [
    '[P ZELENSKYY] VISITS [L IZIUM]\n\n[P Zelenskyy] came to [L Izium].',
    ['Zelenskyy = ZELENSKYY', 'Izium = IZIUM'],
  ],
  ['[P VOLODYMYR ZELENSKYY] SPEAKS\n\n[P Zelenskyy] came.', ['Zelenskyy = VOLODYMYR ZELENSKYY']],
  // People of one surname
  [
    '[P John Smith] met [P Mary Smith]. Mrs [P Smith] spoke. Mr [P Smith] left.',
    ['John Smith = Smith', 'Mary Smith = Smith'],
  ],
  [
    '[P John A. Smith] met [P John B. Smith]. [P John Smith] left.',
    ['John A. Smith', 'John B. Smith', 'John Smith'],
  ],
  [
    '[P Joe Biden] spoke. [P Biden] left with his wife, [P Jill Biden]. [P Biden] waved.',
    ['Joe Biden = Biden', 'Jill Biden'],
  ],
  ['[P Smith] wins.\n\n[P John Smith] beat [P Paul Smith].', ['Smith', 'John Smith', 'Paul Smith']],
  ['Crown Prince [P Mohammed bin Salman] met King [P Salman].', ['Mohammed bin Salman', 'Salman']],
  [
    '[P Thomas Bach] spoke. [P Dylan Thomas] wrote. [P Thomas] slept.',
    ['Dylan Thomas = Thomas', 'Thomas Bach'],
  ],
  [
    `[P George Mallory] died. ${'It snowed. '.repeat(30)}[P George Lowe] came. Well, [P George], said [P Hillary].`,
    ['George Lowe = George', 'George Mallory', 'Hillary'],
  ],
  [
    'Sen. [P Ruiz] leads.\n\nSen. [P Ana Ruiz] spoke. Write to [P Leo Ruiz].',
    ['Ana Ruiz = Ruiz', 'Leo Ruiz'],
  ],
  ['[P Ana Ruiz] and [P Ana Lee] sang. [P Ana] slept.', ['Ana Ruiz', 'Ana Lee', 'Ana']],
  ['[P Lee] and [P Li] spoke.', ['Lee', 'Li']],
  [
    '[P Liz Truss] met [P Queen Elizabeth II]. Queen [P Elizabeth] left. [P Liz] came.',
    ['Liz Truss = Liz', 'Elizabeth II = Queen Elizabeth II = Elizabeth'],
  ],
  // Names that stand alone
  ['Mrs. [P Obama] thanked President [P Obama]. Mrs. [P Obama] left.', ['Obama', 'Obama']],
  ['Mr [P Stone] met Mrs [P Stone]. Mrs [P Stone] left.', ['Stone', 'Stone']],
  [
    'Imam [P Ahmad ibn Ibrahim] won. Imam [P Ahmad] left. [P Shihab al-Din Ahmad bin Salem bin Utman] wrote.',
    ['Ahmad ibn Ibrahim = Ahmad', 'Shihab al-Din Ahmad bin Salem bin Utman'],
  ],
  [
    '[P Ahmad] left. [P Shihab al-Din Ahmad bin Omar bin Salem bin Utman] wrote.',
    ['Ahmad', 'Shihab al-Din Ahmad bin Omar bin Salem bin Utman'],
  ],
  // Relatives and namesakes are others
  [
    '[P Robert L. Crane] ran. [P Bob Crane] is his cousin. [P Crane] fell.',
    ['Bob Crane = Crane', 'Robert L. Crane'],
  ],
  [
    '[P Katherine M. Doyle] won. [P Doyle] is here. Her cousin is [P Kate Doyle].',
    ['Katherine M. Doyle = Doyle', 'Kate Doyle'],
  ],
  ['[P Robert Crane] met [P Robert Crane]’s uncle, [P Bob Crane].', ['Robert Crane', 'Bob Crane']],
  ['[P John A. Lee] ran. [P John Lee], no relation, won.', ['John A. Lee', 'John Lee']],
  [
    '[P Katherine Doyle] won. [P Tom Doyle] met his wife, [P Kate Doyle].',
    ['Katherine Doyle = Kate Doyle', 'Tom Doyle'],
  ],
  [
    '[P Katherine M. Doyle] won. [P Doyle] hugged his wife, [P Kate Doyle].',
    ['Katherine M. Doyle = Doyle = Kate Doyle'],
  ],
  ['[P Katherine Doyle], a mother of two, is [P Kate Doyle].', ['Katherine Doyle = Kate Doyle']],
])('people in %j: %j', (text, expected) => expect(groupsIn(text)).toEqual(expected))
