import { variants } from './variants.js'

/** Given names that one person may go by, folded: short forms and spellings. */
export const GIVEN_NAME_VARIANTS = variants(`
abdullah | abdallah | abdulla
abigail | abby
ahmed | ahmad | achmed
albert | al | bert
aleksandr | alexander | alex | oleksandr | alexandr | aliaksandr | sasha | aleksander
aleksei | alexei | alexey | aleksey | oleksiy | oleksii | alexi
alfred | alfie
ali | aly
andrew | andy | drew
andriy | andrei | andrey | andrii | andrej
anthony | tony
anton | antin
barbara | barb
benjamin | ben | benny | benjy
bohdan | bogdan
catherine | cathy | kate | katherine | kathy | katie | kathryn
charles | charlie | chuck
christine | chris | christina | chrissy
christopher | christoph | kit
daniel | dan | danny
david | dave | davey
deborah | debbie | deb
denis | denys | dennis
dmitry | dmitri | dmitrii | dmitriy | dmytro | dmitrij
donald | don | donny
douglas | doug
edward | ed | eddie | ted | teddy | ned
elizabeth | liz | lizzie | beth | betty | eliza | elisabeth
eugene | gene
evgeny | yevgeny | evgeni | yevgeni | yevhen | evgenii | yevgeniy
francis | frank | frankie
frederick | fred | freddie | freddy
gabriel | gabe
gennady | hennadiy | gennadi | hennadii
gerald | gerry
gregory | greg
grigory | hryhoriy | grigori
harold | harry | hal
hassan | hasan
henry | hank
hussein | husain | hossein | husayn | hussain | hossain
ibrahim | ebrahim | ibraheem
igor | ihor
ivan | vanya
jacob | jake
jacqueline | jackie
james | jim | jimmy | jamie
jennifer | jen | jenny | jenn
jessica | jess | jessie
john | jack | johnny | jon
jonathan | jonny
joseph | joe | joey
joshua | josh
jude | judith | judy
kenneth | ken | kenny
kirill | kyrylo | cyril
kostiantyn | konstantin | kostyantyn
larisa | larysa
laurence | lawrence | larry
leonard | leo | len | lenny
leonid | leonyd
louis | lou | lewis
lyudmila | ludmila | liudmyla | lyudmyla
margaret | maggie | meg | peggy | margie
marko | markiian
matthew | matt
maxim | maksim | maksym | maxym
michael | mike | mick | mickey | mikey
michelle | shelly
mikhail | mykhailo | mikhailo | mykhaylo
mohammed | mohamed | muhammad | mohammad | mohamad | muhammed | mohamud | mohd | muhamad | mohammod
mustafa | mustapha | mostafa
natalia | natalya | nataliya | natalie | nataliia | natasha
nathan | nathaniel | nate
nicholas | nick | nicky | nicolas
nikolai | mykola | nikolay | nicolai
oleh | oleg
olena | elena | yelena
olha | olga
omar | umar | omer
osama | usama
patricia | pat | patty | trish
patrick | paddy
pavel | pavlo
peter | pete
petro | pyotr | petr
philip | phil | phillip
raymond | ray
rebecca | becky | becca
richard | rick | ricky | dick | rich | richie
robert | bob | bobby | rob | robbie | bobbie | robby
ronald | ron | ronnie
samuel | sam | sammy
sarah | sara
serhiy | sergei | sergey | serhii | sergiy | siarhei
solomon | sol
stephen | steve | steven | stephan | stevie
susan | sue | susie | suzanne
svetlana | svitlana | sviatlana
tatiana | tatyana | tetiana | tetyana
theodore | theo
thomas | tom | tommy
timothy | tim
valentyn | valentin
valeriy | valery | valerii | valeri
vasily | vasyl | vasili | vasiliy
victor | viktor | vic
victoria | viktoria | vicky | viktoriia | viktoriya
vincent | vince | vinnie
vitaliy | vitaly | vitalii | vitali
vladimir | volodymyr | wladimir | wolodymyr | vladymyr | uladzimir
vyacheslav | viacheslav
walter | walt
william | bill | billy | will | willie | willy
yulia | julia | yuliia | yuliya | iuliia
yuri | yury | yuriy | iurii | yurii
yusuf | yousef | yousuf | youssef | yusef
zachary | zach | zack
`)
