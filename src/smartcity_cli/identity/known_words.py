"""Made by tools/lexicon.py from tools/names.txt: its words as names are compared. Not to be edited."""

EVERYDAY = frozenset(
    """
    abdul agus ahmad aiu andi ari bambang budi dewi dian dwi eka eko endang gede hadi hari heru i indra iohanes iuni
    joko kadek kartika ketut komang lestari luh made maria muhamad ni nioman nur nurul putra putri putu rahaiu ratna
    rina rini sari siti sri tri tuti wahiu waian
    """.split()
)

KNOWN = frozenset(
    """
    abdul abi abidin acep adam ade adi adiputra aditia adiwijaia adrian adriana adriani adriansa adrianto agni agung
    agus agustina agustinus ahmad aisa aiu aiub aiuningtias ajat ajeng aji akil alan albertus aldi ali alip aloisius
    alpi alpian alwi amalia amat amin amina aminudin amir amirudin an ana anang anas andi andika andreas andri andriani
    andrianto angelina angoro angraini ani anik anisa anita anom anto anton antonius anwar apandi apip aprisal arapa
    ardana ardi ardian ardiana ardiansa ardianto ardika ari aria ariana ariani arianti arianto arini ariono arip aripa
    aripin aris artana artini asar asep asih asis asisa asmawati asnawi asri astawa astini astuti astutik atik atin
    atmaja atmojo awal awan bagas bagja bagus baharudin bahri baiu bakri bakti bambang banu bari barus basir baso basri
    basuki basuni batubara beni bernadus bernardus berti bese beta bima bino bobi bodi bonar budi budianti budianto
    budiarta budiarti budiarto budiasa budiasih budiman budiono budiwati bunga burhan burhanudin busro cahia cahiadi
    cahiani cahianto cahio cahiono candra caniago catur cecep coa dadan dadang dadi dahlan daing dalimunte daliono
    damaianti dana danang dani danil dapa dapid dara darma darmadi darmaianti darmaianto darmaji darmanto darmawan
    darmawati darmo darmono darsono darto darwin darwis dasim daulai dede deden dedi deni depi deri dermawan desi
    desmawarni desmawati desti dewa dewi diah dian diana didi didik dika dila dimas dina dini dita dodi dominikus doni
    dou dudi dudung dwi dwianti dwianto dwiono edi edo egi eka eki eko ekowati ela eli elin elis elisabet elpi elsa ema
    emi ena enda endang endro eneng eni enok entin epa ependi epi epita eri erianto erik erisal ermawati erna
    ernaningsih ernawati erni erniati ernita erniwati erpina erwan erwin ester eti euis fadil fadli fahmi fahri fahrudin
    faisal faisol fajar fani farhan farhana farid farida fatima fatmawati fausan fausi fausia febri febrian febriana
    febriani febrianti febrianto fera feri feronika fiki fikri fiktor filipus fina fincentius fira firman firmansa fita
    fitri fitria fitriana fitriani fitrianti fransiska fransiskus fuad gabril galih galuh gani gapur gatot gede gerardus
    gilang gina ginting giri gita guci gunadi gunarso gunarti gunarto gunawan guntur guritno habibi hadi hadija
    hadiwijaia hairul hakim halid halik halil halim halima halipa haluk hamdan hamdi hamid hamida hamim hamsa hana
    hanapi hanapia handaiani handaianto handoio handoko handono handra hani haniago hanip hapid hapis hapsari harahap
    hardi hardian hardianti hardianto hari hariadi hariani harianti harianto hariati hariatno harini hariono haris
    harjadi harjanti harjanto harjono harsono hartadi hartanti hartanto hartati hartatik hartawan harti hartini hartoio
    hartono hartuti harun hasan hasana hasbi hasibuan hasim hasna hasni hasnia hastuti hatima hendar hendarti hendarto
    hendarwan hendi hendra hendrawan hendrawati hendri hendrianto hendrik hendrikus hendro heni hera herawan herawati
    heri herianti herianto herlambang herlan herlina herman hermanto hermawan hermawati hermin hermina hernawati heru
    herwanto hesti hidaia hidaianti hidaianto hidaiat hidaiati hidaiatul hilda horas hotma hotmaida hotman hotmauli
    hotnida husain husaini husna husni hutabarat hutagalung hutapea i iadi iahia iaian iaiat iaiuk iakobus iakub iamin
    iana iani ianti ianto iasa iasin iasir iati iatno ibrahim ida idah idris ieni ignatius ihsan ika ikbal iksan ilham
    imam iman imas imron in ina inaia inda indarti indarto indarwan indarwati indra indraiani indrajaia indrawan
    indrawati indri indriani indriati ines intan ioga iogi iohana iohanes ioio iono iosep iosepina iosi iosua ipa ipah
    ira irawan irawati irianto irma irmawati irpan irwan irwandi irwansa irwanto is isa isah iskandar ismaiati ismail
    ismanto ismawan ismawati ismiati isnaini isnawati istanti istanto isti istiana istiani istianto istiarti istikoma
    ita iuanti iuda iudi iudianto iuiun iuli iulia iuliana iuliani iuliantara iuliantari iulianti iulianto iulianus
    iuliarti iuliasih iuliastuti iuliati iuliatin iuliatno iuliawan iuliawati iulistiana iulius iunaidi iunanto iuni
    iunianti iunianto iuniar iuniarsih iuniarti iuniati iunita iunitasari iunus iuono ius iusman iusmanto iusnita iusri
    iusriadi iusrisal iusron iusup iuswanto iwan jaia jaka jalal jamal jamalia jamaludin jambak jamil jamila jamilatun
    japar jaria jarwo jatmika jatmiko jauhari jepri jihan joko jonatan joni jono juanda juari juaria juharia jumadi
    jumaria jumiati juminten juniarti kadek kalalo kamal kamaludin kamaria kamarudin kambu kamil kamila kamsia kania
    kariadi karianto kariati karim karima kariono karjono karman karmini karno karo karolina karsini karso kartika
    kartiko kartini kartono kasim kasman kasmin kasno kastono katarina ketut kiki kodir kogoia koko komalasari komang
    komara komaria komarudin komsatun komsia kori kornelia kornelis kosai kosasih koswara koto kris krisanti krisanto
    krisna krisnawati kristanti kristanto kristian kristiana kristiani kristianingsih kristianti kristianto kristina
    kukuh kuncoro kuncoroningrat kurnia kurniadi kurniasari kurniasih kurniati kurniawan kurniawati kusmanto kusmawati
    kusmiati kusmono kusnadi kusnanto kusuma kusumaningrum kusumaningtias kusumawati kuswandi kuswanto kuswara kuswati
    kuswoio kwe laila laksana laksmi laksono lala lambertus lamhot lani laras lasmi lasmini lastri lasut latip latipa
    legiman lena lengkong leni lesmana lestari lestarini lestariningsih lesti lestiorini lestiowati li lia lila lili
    lilian liliana lilik lilis lim lina lisa lisna lisnawati listiana listiani listiawati listiorini listiowati lita
    lubis luh luhut lukas luki lukman lulu luluk lusi lusiana lusianti lusiati lutpi made magdalena maharani mahdi
    mahendra mahmud mahmuda mahpud maia mailani maimuna mala malik mamahit maman mamat mami manahan mandagi mandailing
    mangasi mansur manurung mapaniuki mapiare mara mardi mardia mardiana mardiani mardianti mardianto mardiati mardiono
    margareta margono mari maria mariam mariama mariana mariani marianti marianto mariati mariatun mariono marjana
    marjani marjati marjono markus marlina marni marno marolop marpua marselina marselus marsono marsudi marsuki marta
    marten martina martini martinus marto martono maruli marup marwa marwan marwanto marwati masita maslika masluka
    masrura masruri masud matius matondang maulana maulida mega mela melati meli melia meliana meri mikail mimin mina
    mira misba misbahul mita mohtar mona monang mote mudita mudra mudrika muhamad muhlis muhtar muji mujiani mujianto
    mujiati mujib mujiono mukarom mukaroma mukmin mukti mulia muliadi muliana muliani mulianingsih mulianti mulianto
    muliati muliatno mulio muliono mulkan munawar munawara munipa munir munte mupida murdiono murni murniasih murniati
    mursalin mursid mursidi mursito murtini murtono murwani musa musaki muslih muslim muslima muslimin mustakim
    mustikawati mustopa mutiara mutmaina nabil nabila nadia naila naim naingolan najib nana nanang nanda nandi nani
    nanik napia napisa napisatul narti nasar nasir nasri nasrudin nasrula nasution natalia nawal nela neni neti ngadi
    ngatiem ngatini ngatmin ni nia nikma nina ningrum ningsih ninik nining nioman nisa nisar nita noni nopa nopalia nopi
    nopiana nopiani nopianti nopianto nopita noprisal nugraha nugraheni nugroho nur nurahman nuraini nurcahiani nurcahio
    nurcahiono nurdiana nurdianto nurdin nurhadi nurhaiati nurhalisa nurhasana nurhidaia nurhidaiat nurhidaiati nuri
    nuriadi nurianti nurianto nuriati nuril nuriono nurjana nurlaila nurma nursalim nurul nurwahid nurwahiuni oki okta
    oktapia oktapiana oktapiani oktapianto oktopianus omai oman ong oni opi otong pambudi panca pangabean pangerang
    panjaitan paramita pardi pariem parjiono parlindungan parluhutan parman parmin parno parsina parti partini partono
    parulian parwata parwati parwoto pasaribu pastika paulina paulus pelealu pendi permatasari pertiwi petrus piliang
    pipit pitaloka pohan poniman ponira popi prabandari prabowo pradana pradipta praioga praiogi praiogo praitno prakoso
    pramana pramono pramudia pranata pranoto prasetia prasetiani prasetio prasojo pratama pratiwi pratomo prawira priadi
    priambodo prianti prianto priati priatna priatno prihatin prihatini prio priono puguh puji pujianto pujiastuti
    pujiati pujiono pujo pulungan purba purnama purnamasari purnami purnawan purnawati purno purnomo purwadi purwaka
    purwandari purwaningrum purwaningsih purwanta purwanti purwanto purwati purwitasari purwito purwoko purwono puspa
    puspaningrum puspasari puspita puspitasari puspitawati putra putranto putri putu rahaiu raharjo raharti rahim rahma
    rahman rahmani rahmania rahmat rahmatika rahmatin rahmawan rahmawati rahmi rai rais rama ramadan ramadani ramdan
    ramdani ramli rangkuti rani rapail rapi rara rasid rasida rasidin rati ratih ratmiati ratna ratnaningsih ratnasari
    ratnawati ratri raup rekno rendi reni repi resi resti restu retno retnowati ria riadi rian rianti rianto rida rido
    ridwan rika riki rima rina rinawati rini rinto rio riono ripai ripki riri risa risal riska riski rismawati rismiati
    risna rita ritonga robert robertus robi rodia rohaiati rohaiti rohana rohani rohma rohmiati rokaia romla roni ropia
    rorong rosa rosdiana rosi rosita rosmawati rosmiati rubianto rudi rudianto ruhut rukaia rukia rukmana rukmini ruli
    rumampuk rumaropen rusanto rusdi rusdiana rusdianto ruslan rusli rusmala rusman rusmana rusmanto rusmawati rusmianto
    rusmiati rusmini rustam rustini ruswandi ruswanto sabar sabir sabri sadi sadia sadik sadikin sahala sahat sahib
    sahputra sahra sahrani sahrial sahrir sahrul saida sain sainab sainal sainudin sainuri saipudin saipul sakaria saki
    sakina sakur salahudin salama salamun salih saliha salihin salika salikin salim salima salma saman sami samin
    samroni samsia samsudin samsul samsuri samuel sandi sani sanjaia sanjoio santi santika santosa santoso sapar
    saparudin sapi sapitri sapri saprudin sapto saputra saputri saputro saragih sardi sari sarianto sariman sarimin
    sariono sarip saripa saripudin sarjana sarjono sarjuni sarmiati sarmini sarno sarti sartika sartini sartono sarwanto
    sarwati sarwono sarwoto sasa sasmita sasmito sasongko satia satria satrio sebastian sebastianus sekar sela seli
    sembiring seno septi septiana septiani septianto seti setia setiabudi setiadi setiaji setiana setiani setianingrum
    setianingsih setianto setiawan setiawati setio setiobudi setiorini setiowati siagian siahan sidik sigit sihombing
    sihotang sikumbang sila silaban silalahi silpi simamora simanjuntak simanungkalit simatupang simbolon simon sinaga
    sinta sirait siregar siska siswadi siswandi siswanti siswanto siswati siswo siswoio siswono sita siti sitompul
    sitorus situmorang slamet sobri sodik sonda soni sopi sopia sopian sopwan sri sriatun stepani stepania stepanus
    suadi suaib suaiba suaji suandi suanti suanto suantoro suardana suardani suardi suardika suardoio suario suarji
    suarjo suarman suarmi suarna suarni suarno suarsa suarsih suarso suarsono suarta suarti suartini suarto suartono
    suasono suastika suati subagio subaida subakti suban subandi subandrio subari subarka subekti subiakto subianto
    subroto sucahio sucahiono suciati sucipto sudana sudarianto sudariati sudariono sudarjat sudarma sudarmadi sudarmaji
    sudarman sudarmanto sudarmini sudarminto sudarmo sudarmono sudarno sudarsih sudarso sudarsono sudarta sudarti
    sudarto sudarwanto sudiana sudiarta sudiarti sudiasa sudibio sudiman sudiono sudira sudirman sudiro sudrajat suganda
    sugandi sugeng sugianti sugianto sugiarta sugiarti sugiarto sugiatmi sugiatno sugiatun sugiem sugiharti sugihartini
    sugiharto sugimin sugino sugio sugiono sugiri sugito suhada suhadak suhadi suhaimi suhandi suhardi suhardiman
    suhariadi suharianto suhariati suhariono suharjo suharman suharmanto suharmono suharno suharsih suharsono suhartati
    suhartatik suharti suhartini suhartiningsih suharto suhartoio suhartono suhendar suhendi suhendra suhendri suhendro
    suherlan suherman suhermanto suhermin suherni suhri suiadi suianti suianto suiati suiatin suiatman suiatmi suiatmin
    suiatni suiatno suiono suioto suitno sujadi sujana sujanto sujarwadi sujarwo sujati sujatmi sujatmika sujatmiko
    sujatno suji sujiati sujiman sujito sujoko sujono sujoto sukadana sukadi sukaisih sukamto sukanto sukardi sukariati
    sukario sukarjo sukarman sukarmi sukarmin sukarni sukarno sukarsih sukarso sukarta sukarti sukartini sukarto sukasih
    sukasno sukemi sukerti sukesi sukiman sukimin sukini sukino sukirman sukirno sukisno sukma sukmana sukmara sukmawan
    sukmawati sukoco sukoio sukowati sukra sukri sukron sulaiha sulaiman sulami sulasmi sulasmini sulasno sulastri
    sulham sulhan sulhelmi sulhendri sulia sulianto suliati sulika suliono sulis sulistiani sulistianingsih sulistianto
    sulistiawati sulistina sulistio sulistiono sulistiorini sulistiowati sulistri sulkarnain sulkipli sulpa sulpikar
    sulton sumadi sumanti sumanto sumantri sumardi sumardiono sumariani sumarianto sumariati sumario sumariono sumarji
    sumarjo sumarjono sumarlan sumarlin sumarmi sumarmo sumarna sumarni sumarno sumarsih sumarso sumarsono sumarti
    sumartini sumarto sumartono sumarwan sumbodo sumerta sumi sumiarti sumiati sumiatin sumiatun sumiem sumina suminar
    suminarti sumini suminto sumira sumirat sumitro sumono sumpeno sumrotun sunan sunandar sunanto sunardi sunaria
    sunariati sunario sunarjo sunarmi sunarni sunarno sunarsih sunarso sunarti sunarto sunarwan sundari sunioto sunoto
    suondo suono supadi supadmi supandi supangat supardi suparianto supariati supariogi supariono suparji suparjo
    suparlan suparman suparmanto suparmi suparmin suparmo suparni suparno suparso suparta suparti supartini suparto
    suparwata suparwati supatmi supeno supia supiani supina supit supraianto supraiogi supraiogo supraiono supraitno
    suprapti supraptini suprapto supraptono supratman supratno supri supriadi supriana supriani suprianti suprianto
    supriati supriatin supriatiningsih supriatna supriatno suprihadi suprihatin suprihatini suprijanto supriono surahman
    surahmin suraji surajiman surana suranto surasa suratemi surati suratman suratmi suratmin suratni suratno surawan
    suria suriadi suriaman suriana suriandari suriani surianingrum surianingsih suriantara surianti surianto suriati
    suriatna suriatno suriawan suriawati surio suriono suripno suripto suroio surojo surono suroso suroto surtini
    surtiningsih susan susana susanta susanti susanto susetio susi susiana susiani susianti susianto susiati susila
    susilawati susilo susilowati susmiati sutadi sutaji sutama sutanti sutanto sutantri sutar sutardi sutaria sutario
    sutarji sutarjo sutarman sutarmi sutarmin sutarmini sutarni sutarno sutarso sutarti sutarto suteja sutejo suti sutia
    sutiani sutiarti sutiem sutikno sutiman sutimin sutina sutinem sutini sutino sutiono sutira sutisna sutoio sutomo
    sutono sutopo sutrasno sutrimo sutrisna sutrisni sutrisno suwignio suwito suwitra tabuni tahir talib tamam tambunan
    tami tampubolon tamrin tan tanjung tanti tanuwijaia tari tarigan tarmi tarmidi tarmisi tarno tasa tatang tati tato
    taupik tedi teguh tejo tenri teresia teti tiara tigor tika tiki tikno timotius tina tini titi titik titin titisari
    tito tiurma togar toha tomas tomo toni tono topo toto tresno tri triana triani trianti trianto triatno trihartono
    trimo trimulio triono trisnani trisnanto trisnawati trisniati trisno triwahiuni tukiman tukimin tukiran tukirin
    tumewu tumina tumini tumpal turianto turiati tuti tutik tutuk tutut uci ucok udin ui ujang ujung ulil ulpa umam umar
    umara umi umiati uni untari untung upi uri us usama usman utama utami utomo wagiman wagimin wahab wahid wahida
    wahidin wahiono wahiu wahiuda wahiudi wahiudin wahiuni wahiuningsih wahiuningtias wahono waian waluianti waluiati
    waluio wanda wanti wardana wardani wardoio wardono warianto warno warsi warsini warsito warsono warti wartini warto
    wartono wasis wati wawan wenda weni wianti wianto wiati wibawa wibisana wibisono wibowo wicaksana wicaksono wida
    widada widagdo widaianti widaianto widaiat widaiati widanarti widarti widarto widi widia widiana widiani
    widianingsih widianti widianto widiarti widiarto widiastuti widiati widiawati widodo widowati wiharti wiharto wijaia
    wijaianti wijaianto wijaiati wijaja wijanarko wijiati wijono wina winaia winanti winarni winarno winarsih winarso
    winarta winarti winarto winasa winata winda wini wiono wiraguna wiranto wirata wirawan wiriana wiriawan wisnu wita
    witono wiwik wiwin wiwit wonda wowor wulan wulandari wulansari wuriani wurianti wurianto
    """.split()
)
