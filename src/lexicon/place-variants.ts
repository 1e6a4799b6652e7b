import { variants } from './variants.js'

/** Names of one place, folded: short, long, former and other spellings. The first stands for all. */
export const PLACE_VARIANTS = variants(`
afghanistan | islamic republic of afghanistan | islamic emirate of afghanistan
algeria | people's democratic republic of algeria
almaty | alma-ata
antananarivo | tananarive
argentina | argentine republic
ashgabat | ashkhabad
astana | nur-sultan
australia | commonwealth of australia | oz
bahamas | commonwealth of the bahamas
bahrain | kingdom of bahrain
bangladesh | people's republic of bangladesh
beijing | peking
belarus | byelorussia | republic of belarus | belorussia
bengaluru | bangalore
bolivia | plurinational state of bolivia
bosnia and herzegovina | bosnia | bosnia-herzegovina | bih | bosnia & herzegovina
brazil | federative republic of brazil
brunei | brunei darussalam | negara brunei darussalam
cambodia | kingdom of cambodia | kampuchea
cape verde | cabo verde
central african republic | car
chad | republic of chad
chennai | madras
chernihiv | chernigov
chernobyl | chornobyl
china | people's republic of china | prc | mainland china | pr china
chisinau | kishinev
chittagong | chattogram
cyprus | republic of cyprus
czech republic | czechia
democratic republic of the congo | dr congo | drc | democratic republic of congo | congo-kinshasa | d.r. congo | drcongo
dhaka | dacca
dnipro | dnipropetrovsk | dnepropetrovsk
dominican republic | dr
donbas | donbass
east timor | timor-leste | timor leste
egypt | arab republic of egypt
equatorial guinea | republic of equatorial guinea
eritrea | state of eritrea
eswatini | swaziland | kingdom of eswatini | kingdom of swaziland
ethiopia | federal democratic republic of ethiopia
fiji | republic of fiji
france | french republic
gambia | republic of the gambia
germany | federal republic of germany
ghana | republic of ghana
greece | hellenic republic
guangzhou | canton
guayaquil | santiago de guayaquil
gurugram | gurgaon
guyana | co-operative republic of guyana
haiti | republic of haiti
hcmc | ho chi minh city | saigon
hong kong | hongkong | hksar | hong kong special administrative region | hong kong sar
india | republic of india | bharat
indonesia | republic of indonesia
iran | islamic republic of iran
iraq | republic of iraq
ireland | republic of ireland | irish republic | eire
israel | state of israel
istanbul | constantinople
ivory coast | cote d'ivoire | republic of cote d'ivoire
jerusalem | al-quds
jordan | hashemite kingdom of jordan
kazakhstan | republic of kazakhstan
kenya | republic of kenya
kharkiv | kharkov
kherson | cherson
kochi | cochin
kolkata | calcutta
kosovo | republic of kosovo
kuwait | state of kuwait
kyiv | kiev | kyjiv
kyrgyzstan | kyrgyz republic
laos | lao pdr | lao people's democratic republic
libya | state of libya
los angeles | la
luhansk | lugansk
lviv | lvov
macau | macao
malaysia | federation of malaysia
maldives | republic of maldives
mauritania | islamic republic of mauritania
mexico | united mexican states
micronesia | federated states of micronesia | fsm
moldova | republic of moldova
mongolia | republic of mongolia
morocco | kingdom of morocco
mozambique | republic of mozambique
mumbai | bombay
myanmar | burma | republic of the union of myanmar
mykolaiv | nikolaev | nikolayev | mykolayiv
namibia | republic of namibia
nepal | federal democratic republic of nepal
netherlands | holland | kingdom of the netherlands
new delhi | n delhi
new york city | nyc
new zealand | nz | aotearoa | aotearoa new zealand
nicaragua | republic of nicaragua
nigeria | federal republic of nigeria
north korea | dprk | democratic people's republic of korea | n korea
north macedonia | republic of north macedonia | fyrom
odesa | odessa
oman | sultanate of oman
pakistan | islamic republic of pakistan
palestine | state of palestine | palestinian territories
panama | republic of panama
papua new guinea | png | independent state of papua new guinea
philippines | republic of the philippines | ph
poland | republic of poland
portugal | portuguese republic
prayagraj | allahabad
puducherry | pondicherry
pune | poona
qatar | state of qatar
republic of the congo | congo-brazzaville | republic of congo | congo brazzaville
rio de janeiro | rio
rivne | rovno
russia | russian federation | rf
rwanda | republic of rwanda
saint petersburg | st petersburg | leningrad
samoa | independent state of samoa | western samoa
san francisco | sf
saudi arabia | ksa | kingdom of saudi arabia
senegal | republic of senegal
serbia | republic of serbia
sierra leone | republic of sierra leone
singapore | republic of singapore
slovakia | slovak republic
slovenia | republic of slovenia
somalia | federal republic of somalia
south africa | rsa | republic of south africa | sa
south korea | republic of korea | rok | s korea
south sudan | republic of south sudan
soviet union | ussr | union of soviet socialist republics
spain | kingdom of spain
sri lanka | ceylon | democratic socialist republic of sri lanka
sudan | republic of sudan | republic of the sudan
suriname | surinam
sweden | kingdom of sweden
switzerland | swiss confederation
syria | syrian arab republic
taiwan | republic of china | chinese taipei
tajikistan | republic of tajikistan
tanzania | united republic of tanzania
thailand | kingdom of thailand | siam
thiruvananthapuram | trivandrum
tonga | kingdom of tonga
trinidad and tobago | t&t | trinidad & tobago | republic of trinidad and tobago
tunisia | tunisian republic
turkey | turkiye | republic of turkey | republic of turkiye
turkmenistan | turkmenia
uganda | republic of uganda
ukraine
united arab emirates | uae | emirates
united kingdom | uk | britain | great britain | gb | united kingdom of great britain and northern ireland
united states | us | usa | united states of america | america | states | u.s. of a
uruguay | oriental republic of uruguay
uzbekistan | republic of uzbekistan
vadodara | baroda
varanasi | benares | banaras
vatican | holy see | vatican city
venezuela | bolivarian republic of venezuela
vietnam | viet nam | socialist republic of vietnam
washington dc | washington d c
west bank | judea and samaria
yangon | rangoon
yemen | republic of yemen
zaporizhzhia | zaporizhia | zaporozhye | zaporizhzhya | zaporizhya
zimbabwe | republic of zimbabwe
`)
