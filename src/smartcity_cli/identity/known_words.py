"""Made by tools/lexicon.py from tools/names.txt: its words as names are compared. Not to be edited."""

EVERYDAY = frozenset(
    """
    abdul agus ahmad aiu andi ari bambang budi dewi dian dwi eka eko endang gede hadi hari heru i indra iohanes iuni
    joko kadek kartika ketut komang lestari luh made maria muhamad ni nioman nur nurul putra putri putu rahaiu ratna
    rina rini sari siti sri tri tuti wahiu waian
    """.split()
)

FAMILY = frozenset(
    """
    ambarita aritonang barus batubara caniago coa daing dalimunte damanik daulai dou ginting guci gula gultom haluk
    haniago harahap hasibuan hutabarat hutagalung hutapea ikwa jambak kalalo kambu kogoia kosai koto kwe lasut
    latuharhari lengkong li lim lubis lumbantobing lumentut malau mamahit mandagi mandai mandailing manulang manurung
    mapaniuki mapiare marpaung matondang mote munte nababan naingolan napitupulu nasution ong pakpahan pangabean
    pangerang panjaitan pardede pasaribu patinasarani pelealu piliang pohan pulungan rajagukguk rangkuti ritonga rompas
    rorong rumampuk rumaropen samosir saragih sebua sembiring siagian siahan sianturi sibarani sihombing sihotang
    sikumbang silaban silalahi simamora simanjuntak simanungkalit simatupang simbolon sinaga sinambela sipaiung sirait
    siregar sitompul sitorus situmorang sonda supit tabuni tambunan tampubolon tan tanuwijaia tarigan telaumbanua
    tuhumuri tumewu ui walandouw waru watimena wenda wonda wowor
    """.split()
)

KNOWN = frozenset(
    """
    abdul abdula abdurahman abi abidin acep adam ade adi adiputra aditia adiwijaia adrian adriana adriani adriansa
    adrianto agni agung agus agustina agustinus ahmad aini ainul ainun ainur aisa aiu aiub aiuni aiuningtias ajat ajeng
    aji akil akila alan alawia albertus aldi aleks aleksander ali alip alipa aloisius alpi alpian alpin alwi amalia amar
    amat ambarita amin amina aminudin amir amirudin an ana anam anang anas andi andik andika ando andre andreas andri
    andriani andrianto angel angelia angelika angelina angoro angraini ani anik anis anisa aniswati anita anom ansori
    anto antok anton antonius anwar apandi apip aprisal arapa ardana ardi ardian ardiana ardiansa ardianto ardika ari
    aria ariana ariani arianti arianto arini ario ariono arip aripa aripin aris arista aritonang arpan arsita artana
    artini arum asahra asar asari asep asia asih asis asisa aska asma asmaul asmawati asmawi asmi asnawi asri astawa
    asti astini astri astuti astutik atik atin atmaja atmojo aulia awal awan badri badria badrus bagas bagja bagus
    baharudin bahri bahrul baiu bakri bakti balkis bambang banu bari baroka barus basir basirun baso basori basri basuki
    basuni batubara bela benediktus beni beniamin bening bernadus bernard bernardus berti bese beta beti bima bino
    bintang binti bisri bobi bodi bonar budi budianti budianto budiarta budiarti budiarto budiasa budiasih budiman
    budiono budiwati bunga burhan burhanudin busro cahia cahiadi cahiani cahianti cahianto cahio cahiono candra caniago
    cantika caterine catur cecep cindi citra coa dadan dadang dadi dahlan daing dalimunte daliono damaianti damanik dana
    danang dani dania danil danila danu dapa dapid dapina dara darma darmadi darmaianti darmaianto darmaji darman
    darmanto darmawan darmawati darmi darmin darmo darmono darno darsono darto darwin darwis dasim daulai dea debora
    dede deden dedi delia dendi deni depi deri dermawan desi desmawarni desmawati desta desti dewa dewi diah dian diana
    didi didik didin dika diki dila dimas dina dinda dini dita dodi dodik dominikus doni dou dudi dudung dwi dwianti
    dwianto dwiono dwita edi edo eduardus edward edwin egi eka eki eko ekowati ela eli elia elin elis elisa elisabet
    elok elpi elsa ema emanuel emi ena enda endang endro eneng eni enok entin epa ependi epi epita eri erianto erik
    erisal ermawati erna ernaningsih ernawati ernest erni erniati ernita erniwati erpina erwan erwin ester eti euis
    fadil fadila fadli fahmi fahri fahrudin fahrul fahrur faika fais faisa faisal faisol fajar falentina falentinus
    fandi fani fania fara farhan farhana farid farida faris faruk fata fatih fatima fatma fatmawati fatoni fatur fausan
    fausi fausia febi febri febrian febriana febriani febrianti febrianto felicia feliks felisianus fendi fera ferawati
    ferdi ferdinand feri fernando feronika fidia fiki fikri fikria fiktor fiktorius filipus fina fincentius fino
    finsensius fipi fipiana fira firda firdaus firman firmansa fita fitra fitri fitria fitriana fitriani fitrianti frans
    fransiska fransisko fransiskus fredi fuad gabril gabrila gading galang galih galuh gani gapur gasali gatot gede gema
    gendis gerardus gilang gina ginting giri gita gito grace gracia gregorius guci gula gultom gunadi gunarso gunarti
    gunarto gunawan guntur gupran guritno guruh habibi hadi hadian hadija hadiwijaia hairi hairia hairul hairun hakim
    halid halida halik halil halila halim halima halimi halipa halisa haluk hamdan hamdani hamdi hamid hamida hamim
    hamsa hana hanapi hanapia handaiani handaianto handoio handoko handono handra hani haniago hanip hanipa hans hanum
    hapid hapis hapisa hapsa hapsari harahap hardi hardian hardianti hardianto hari hariadi hariani harianti harianto
    hariati hariatno harini hariono haris harjadi harjanti harjanto harjono harles harsono hartadi hartanti hartanto
    hartati hartatik hartawan harti hartini hartoio hartono hartuti harun hasan hasana hasanudin hasbi hasibuan hasim
    hasna hasnawati hasni hasnia hasto hastuti hatib hatima helmi hendar hendarti hendarto hendarwan hendi hendra
    hendrawan hendrawati hendri hendrianto hendrik hendrikus hendro heni henri hera herawan herawati heri herianti
    herianto herlambang herlan herlina herman hermanto hermawan hermawati hermin hermina hernawati heru herwanto hesti
    hidaia hidaianti hidaianto hidaiat hidaiati hidaiatul hidaiatula hikma hilarius hilda holis holisa hopipa horas
    hotma hotmaida hotman hotmauli hotnida huda humaira husain husaini husairi husna husni husnul hutabarat hutagalung
    hutapea i iadi iahia iaian iaiat iaiuk iakin iakobus iakub iamin iana iani ianti ianto iapet iasa iasin iasinta
    iasir iasmin iati iatim iatin iatino iatno ibnu ibrahim ida idah idris ieni ieremi ieremias iesika ignatius ihsan
    ika ikbal ikram iksan ikwa ilham ilias ilmi imam iman imas imelda imran in ina inaia inda indarti indarto indarwan
    indarwati indra indraiani indrajaia indrawan indrawati indri indriani indriati indro ines intan ioga iogi iohan
    iohana iohanes ioio iolanda ionas ionatan iono ioris iosep iosepina iosi iosua ipa ipah ipan ira irawan irawati
    irham irianto irma irmawati irna irpan irsad irwan irwandi irwansa irwanto is isa isah iskandar ismaiati ismail
    ismanto ismawan ismawati ismi ismiati isna isnaini isnawati istanti istanto isti istiana istiani istianto istiarti
    istikama istu iswahiudi iswanto ita iuanita iuanti iuda iudi iudianto iudo iuiun iulaika iuli iulia iuliana iuliani
    iuliantara iuliantari iulianti iulianto iulianus iuliarti iuliasih iuliastuti iuliati iuliatin iuliatno iuliawan
    iuliawati iulistiana iulita iulius iunaidi iunanto iuni iunia iunianti iunianto iuniar iuniarsih iuniarti iuniati
    iunita iunitasari iunus iuono iupentia ius iusman iusmanto iusnita iusri iusriadi iusril iusrisal iusron iusup
    iuswanto iwan jOEl jaia jaka jalal jalil jamal jamalia jamaludin jambak jamil jamila jamilatun jana japar jaria
    jarwo jatmika jatmiko jatu jauhari jeniper jepri jesika jihan jimi jinga joko jonatan joni jono jopita jordan josua
    juanda juari juaria juharia jumadi jumari jumaria jumiati juminten juni juniarti jupri juwita kadek kadir kalalo
    kamal kamaludin kamaria kamarudin kambu kamil kamila kamsia kania kariadi karianto kariati karim karima karina
    kariono karjono karman karmini karni karno karo karolina karoline karsini karso karsono kartika kartiko kartini
    kartono kasianto kasiati kasim kasiman kasman kasmi kasmin kasno kastono katarina kemala kepin ketut kiki kinanti
    kinasih kirana klara kodir kogoia koko komalasari komang komar komara komari komaria komarudin komsatun komsia
    konita kori kornelia kornelis kosai kosasih kosim koswara koto kris krisanti krisanto krisna krisnawati kristanti
    kristanto kristian kristiana kristiani kristianingsih kristianti kristianto kristina kristine kristoper kristoporus
    kukuh kuncoro kuncoroningrat kurnia kurniadi kurniasari kurniasih kurniati kurniawan kurniawati kusmanto kusmawati
    kusmiati kusmono kusnadi kusnan kusnanto kusno kustini kusuma kusumaningrum kusumaningtias kusumawati kuswandi
    kuswanto kuswara kuswati kuswoio kwe laila lailatul laili laksana laksmi laksono lala lambertus lamhot langit lani
    laras larasati lasmi lasmini lastri lasut latip latipa latri latuharhari laura laurensius legiman lena lengkong leni
    leo leonard leonardo leonardus lesmana lestari lestarini lestariningsih lesti lestiorini lestiowati li lia lidia
    lila lili lilian liliana lilik lilis lim lina linda lintang lipia lisa lisna lisnawati listia listiana listiani
    listiawati listiorini listiowati lita lubis luh luhut lukas luki lukito lukius lukman lulu luluk lumbantobing
    lumentut lusi lusiana lusianti lusiati lutpan lutpi lutpia made magdalena maharani maharini mahdi mahdia mahendra
    mahesa mahmud mahmuda mahpud mahpus maia maiang mailani maimun maimuna maisara makmun mala malau malik mamahit maman
    mamat mami mamik manahan mandagi mandai mandailing mangala mangasi mansur manulang manurung mapaniuki mapiare maptuh
    mara marcela mardi mardia mardian mardiana mardiani mardianti mardianto mardiati mardiono margareta margono mari
    maria mariam mariama mariana mariani marianti marianto mariati mariatun marina mariono marjana marjani marjati
    marjono markus marlina marni marno marolop marpaung marpua marselina marselino marselus marsini marsono marsudi
    marsuki marta marten martina martini martinus marto martono maruli marup marwa marwan marwanto marwati masduki
    masita maskur maslika masluka masrur masrura masruri masud masudi masuri mateus matius matondang maulana maulida
    mawar mega mela melati meli melia meliana melinda melisa melki melkias merci meri meriana mihail mihele mikail mila
    mimin mina mira mirsa misba misbahul misnan misnati mita mohtar mona monang monika mote mubarak mudita mudopir mudra
    mudrika muhaimin muhamad muhlis muhsin muhtar mujahid muji mujiani mujianto mujiati mujib mujiono mukaram mukarama
    mukmin mukti mulia muliadi muliana muliani mulianingsih mulianti mulianto muliati muliatno mulio muliono mulkan
    munawar munawara munawir munib munip munipa munir munira munte mupid mupida mupti murdiono murni murniasih murniati
    mursalin mursid mursidi mursito murtini murtono murwani musa musaki musakir muslih musliha muslim muslima muslimin
    mustakim mustapa mustika mustikawati mutakin mutia mutiara mutmaina nababan nabil nabila nadia nadipa nadira naila
    naim naima naingolan najib najwa nana nanang nanda nandi nani nanik napi napia napis napisa napisatul napitupulu
    narendra narti nasar nasih nasihin nasikin nasir nasirin nasri nasrudin nasrul nasrula nasution naswa natalia natan
    natanail naupal nawal nawang nela neni neti ngadi ngatiem ngatini ngatmin ni nia niken nikma nilam nimas nina
    ningrum ningsih ninik nining nioman nirmala nisa nisar nisrina nita noah noni nopa nopal nopalia nopi nopiana
    nopiani nopianti nopianto nopita noprisal nugraha nugraheni nugroho nuning nunuk nunung nur nurahman nuraini
    nurcahiani nurcahio nurcahiono nurdiana nurdianto nurdin nurhadi nurhaiati nurhalisa nurhasana nurhidaia nurhidaiat
    nurhidaiati nuri nuriadi nurianti nurianto nuriati nuril nuriono nuris nurjana nurlaila nurma nursalim nurul
    nurwahid nurwahiuni oki okta oktapia oktapiana oktapiani oktapianto oktapianus oktopianus olipia omai oman ong oni
    opi otong pakpahan pambudi panca pandu pangabean pangerang panjaitan panji paramita pardede pardi pariem parjiono
    parlindungan parluhutan parman parmi parmin parno parsina parti partini partono parulian parwata parwati parwoto
    pasaribu paskalis pastika patinasarani patricia patrik paul paulina paulus pelealu pendi permata permatasari pertiwi
    petrus piliang pinasti pipit pitaloka piter pohan poniman ponira popi prabandari prabowo pradana pradipta praioga
    praiogi praiogo praitno prakoso pramana pramesti pramono pramudia pramudita pranata pranoto prasasti prasetia
    prasetiani prasetio prasojo pratama pratiwi pratomo prawira priadi priambodo prianti prianto priati priatna priatno
    prihatin prihatini prima prio priono priska priskila puguh puji pujianto pujiastuti pujiati pujiono pujo pulungan
    purba purnama purnamasari purnami purnawan purnawati purno purnomo purwadi purwaka purwandari purwaningrum
    purwaningsih purwanta purwanti purwanto purwati purwitasari purwito purwoko purwono puspa puspaningrum puspasari
    puspita puspitasari puspitawati putra putranto putri putu putut rabia raden rahadi rahadian rahaiu raharjo raharti
    rahel rahim rahima rahma rahmadani rahman rahmani rahmania rahmat rahmatika rahmatin rahmawan rahmawati rahmi rai
    raihan raihana raimond rais rajagukguk raka rama ramadan ramadani ramdan ramdani ramli ranga rangkuti rani rapa
    rapail rapi rapik raples rapli rara rasa rasid rasida rasidi rasidin rasti rati ratih ratmiati ratna ratnaningsih
    ratnasari ratnawati ratno ratri raup rebeka regina rekno rena renata rendi rendra renganis reni repi resi respati
    resti restu retna retno retnowati ria riadi rian riana rianti rianto ricardo rida rido ridwan rihard rika rikardus
    riki riko rima rina rinawati rinda rindang rindi rini rinto rio riono ripai ripka ripki riri risa risal riska riski
    riskia rismawati rismiati risna rita ritonga robert roberto robertus robi robia rodia rohaiati rohaiti rohana rohani
    rohma rohmiati roi roihan rois rokaia roland romi romla romli rompas ronald roni ropi ropia rorong rosa rosalia
    rosalina rosana rosdiana rosi rosita rosmawati rosmiati rubi rubianto rudi rudianto rudolp rudolpus ruhul ruhut
    rukaia rukia rukmana rukmini ruli rumampuk rumaropen rusanto rusdi rusdiana rusdianto ruslan rusli rusmala rusman
    rusmana rusmanto rusmawati rusmianto rusmiati rusmini rustam rustini ruswandi ruswanto rut sabar sabil sabir sabri
    sabrina sada sadi sadia sadik sadikin sahala sahat sahib sahid sahira sahputra sahra sahrani sahri sahrial sahrir
    sahrul said saida sain sainab sainal saini sainudin sainul sainuri saipudin saipul sakaria sakarias sakdia saki
    sakia sakina sakira sakti sakur salahudin salam salama salamun salih saliha salihin salika salikin salim salima
    salma salman salsabila salwa saman sami samin samosir samroni samsi samsia samsudin samsul samsuri samuel sandi
    sandra sani sanjaia sanjoio santi santika santo santosa santoso sanusi sapar saparudin sapi sapii sapira sapitri
    sapri saprudin sapto saputra saputri saputro sara saragih saraswati sardi sari sarianto sariman sarimin sariono
    sarip saripa saripudin sarjana sarji sarjono sarjuni sarmiati sarmini sarno sarti sartika sartini sartono sarwanto
    sarwati sarwono sarwoto sasa saskia sasmita sasmito sasongko satia satria satrio sauda sebastian sebastianus sebua
    sekar sekarsari sela seli selpi selpia sembiring senja seno septa septi septiana septiani septianto sergius seti
    setia setiabudi setiadi setiaji setiana setiani setianingrum setianingsih setianto setiawan setiawati setio
    setiobudi setiorini setiowati siagian siahan sianturi sibarani sidan sidik sigit sihombing sihotang sikumbang sila
    silaban silalahi silpana silpester silpi silpia simamora simanjuntak simanungkalit simatupang simbolon simon simson
    sinaga sinambela sinta sipa sipaiung sirait siregar siska siswadi siswandi siswanti siswanto siswati siswo siswoio
    siswono sita siti sitompul sitorus situmorang slamet slpia sobri soleha sonda soni sonia sopi sopia sopian sopwan
    sri sriatun stanislaus stela stepan stepani stepania stepanus stepen stepi suadi suaib suaiba suaji suandi suanti
    suanto suantoro suardana suardani suardi suardika suardoio suario suarji suarjo suarman suarmi suarna suarni suarno
    suarsa suarsih suarso suarsono suarta suarti suartini suarto suartono suasono suastika suati subagio subaida subaidi
    subakti suban subandi subandono subandrio subari subarka subekti subiakto subianti subianto subroto sucahio
    sucahiono suci suciati sucipto sudana sudarianto sudariati sudariono sudarjat sudarma sudarmadi sudarmaji sudarman
    sudarmanto sudarmi sudarmini sudarminto sudarmo sudarmono sudarno sudarsih sudarso sudarsono sudarta sudarti sudarto
    sudarwanto sudiana sudiarta sudiarti sudiasa sudibio sudiman sudiono sudira sudirman sudiro sudrajat suganda sugandi
    sugeng sugianti sugianto sugiarta sugiarti sugiarto sugiatmi sugiatno sugiatun sugiem sugiharti sugihartini
    sugiharto sugimin sugino sugio sugiono sugiri sugito suhada suhadak suhadi suhaimi suhandi suhardi suhardiman
    suhardono suhariadi suharianto suhariati suhariono suharjo suharman suharmanto suharmono suharni suharno suharsih
    suharsono suhartati suhartatik suharti suhartini suhartiningsih suharto suhartoio suhartono suhendar suhendi
    suhendra suhendri suhendro suherlan suherman suhermanto suhermin suherni suhra suhri suiadi suianti suianto suiati
    suiatin suiatman suiatmi suiatmin suiatni suiatno suiono suioto suitno sujadi sujana sujanto sujarno sujarwadi
    sujarwo sujati sujatmi sujatmika sujatmiko sujatno suji sujiati sujiman sujiono sujito sujoko sujono sujoto sukadana
    sukadi sukaisih sukamto sukanti sukanto sukardi sukariati sukario sukarjo sukarman sukarmi sukarmin sukarni sukarno
    sukarsih sukarso sukarta sukarti sukartini sukarto sukasih sukasno sukemi sukerti sukesi sukiman sukimin sukini
    sukino sukirman sukirno sukisno sukma sukmana sukmara sukmawan sukmawati sukoco sukoio sukowati sukra sukri sukron
    sukur sulaiha sulaiman sulami sulasmi sulasmini sulasno sulastri suleman sulham sulhan sulhelmi sulhendri sulia
    sulianto suliati suliha sulika suliono sulis sulistiani sulistianingsih sulistianto sulistiawati sulistina sulistio
    sulistiono sulistiorini sulistiowati sulistri sulkarnain sulkipli sulpa sulpan sulpi sulpikar sulton sumadi sumaia
    sumanti sumanto sumantri sumardi sumardiono sumariani sumarianto sumariati sumario sumariono sumarji sumarjo
    sumarjono sumarlan sumarlin sumarmi sumarmo sumarna sumarni sumarno sumarsih sumarso sumarsono sumarti sumartini
    sumarto sumartono sumarwan sumbodo sumerta sumi sumiarti sumiati sumiatin sumiatun sumiem sumina suminar suminarti
    sumini suminto sumira sumirat sumitro sumono sumpeno sumrotun sunan sunandar sunanto sunardi sunaria sunariati
    sunario sunarjo sunarmi sunarni sunarno sunarsih sunarso sunarti sunarto sunarwan sundari sunioto sunoto suondo
    suono supadi supadmi supandi supangat supardi suparianto supariati supariogi supariono suparji suparjo suparlan
    suparman suparmanto suparmi suparmin suparmo suparni suparno suparso suparta suparti supartini suparto suparwata
    suparwati supatmi supeno supia supiani supina supit supraianto supraiogi supraiogo supraiono supraitno suprapti
    supraptini suprapto supraptono supratman supratno supri supriadi supriana supriani suprianti suprianto supriati
    supriatin supriatiningsih supriatna supriatno suprihadi suprihatin suprihatini suprijanto supriono surahman surahmin
    suraji surajiman surana surani suranto surasa suratemi surati suratman suratmi suratmin suratni suratno surawan
    suria suriadi suriaman suriana suriandari suriani surianingrum surianingsih suriantara surianti surianto suriati
    suriatna suriatno suriawan suriawati surio suriono suripno suripto suroio surojo surono suroso suroto surtini
    surtiningsih susan susana susanta susanti susanto susetio susi susiana susiani susianti susianto susiati susila
    susilawati susilo susilowati susmiati sutadi sutaji sutama sutanti sutanto sutantri sutar sutardi sutaria sutario
    sutarji sutarjo sutarman sutarmi sutarmin sutarmini sutarni sutarno sutarso sutarti sutarto suteja sutejo suti sutia
    sutiani sutiarti sutiem sutikno sutiman sutimin sutina sutinem sutini sutino sutiono sutira sutisna sutoio sutomo
    sutono sutopo sutrasno sutrimo sutrisna sutrisni sutrisno suwignio suwito suwitra tabuni tahir taib takwa talib
    talita tamam tambunan tami tampubolon tamrin tan tanjung tanti tantri tanuwijaia tari tarigan tarik tarmi tarmidi
    tarmisi tarno tasa tatang tati tato taupan taupik tedi tegar teguh tejo telaumbanua tenri teresia teti tiara tigor
    tika tiki tikno timotius tina tini tirta titania titi titik titin titisari tito tiurlina tiurma tobias togar toha
    tohari tomas tomo toni tono topan topo toto totok tresna tresno tri triana triani trianti trianto triatno trihartono
    trimo trimulio triono trisnani trisnanto trisnawati trisniati trisno triwahiuni tuhumuri tukiman tukimin tukiran
    tukirin tulus tumewu tumina tumini tumpal turianto turiati tuti tutik tutuk tutut ubaidila uci ucok udin ui ujang
    ujung uli ulia ulil ulpa ulpi ulum umam umar umara umi umiati uni untari untung upi uri us usama usman uswatun utama
    utami utari utomo wagiman wagimin wahab wahib wahid wahida wahidin wahiono wahiu wahiuda wahiudi wahiudin wahiuni
    wahiuningsih wahiuningtias wahono waian walandouw waluianti waluiati waluio wanda wanti wapi warda wardana wardani
    wardoio wardono warianto warno warsi warsini warsito warsono warti wartini warto wartono waru wasila wasis wati
    watimena wawan wenda weni wening wianti wianto wiati wibawa wibisana wibisono wibowo wicaksana wicaksono wida widada
    widagdo widaianti widaianto widaiat widaiati widanarti widarti widarto widi widia widiana widiani widianingsih
    widianti widianto widiarti widiarto widiastuti widiati widiawati widodo widowati wiharti wiharto wijaia wijaianti
    wijaianto wijaiati wijaja wijanarko wijiati wijono wildan wilem wilhelmus wina winaia winanti winarni winarno
    winarsa winarsih winarso winarta winarti winarto winasa winata winda wini wiono wioto wiraguna wiranto wirata
    wirawan wiriana wiriawan wisnu wita witono wiwik wiwin wiwit wonda wowor wulan wulandari wulansari wuriani wurianti
    wurianto
    """.split()
)

WITH_H = frozenset(
    """
    abdula adriansa aisa alawia alipa amina arapa ardiansa aripa asia asisa asma badria baroka debora diah enda fadila
    faika faisa fara fata fatima fausia fikria firmansa fitria hadija hairia halila halima halipa hamida hamsa hana
    hanapia hapisa hapsa hasana hasna hasnia hatima hidaia hidaiatula hikma holisa hopipa humaira idah inaia inda ipah
    irwansa isah istiana istikama iulaika jamalia jamila jana jaria juaria juharia jumaria kamaria kamila kamsia karima
    komaria komsia laila latipa lutpia mahdia mahmuda maimuna maisara mardia mariama marpua marwa masita maslika masluka
    masrura maulida misba mudrika mukarama munawara munipa munira mupida musliha muslima mutia mutmaina nabila nadia
    nadipa nadira naila naima napia napisa nasrula nikma nisa noah nurhasana nurhidaia nurjana parsina ponira rabia
    rahima rahma rahmania raihana rasida riskia robia rodia rohma rokaia romla ropia rukaia rukia sada sadia sahira
    sahra saida sakdia sakia sakina sakira salama saliha salika salima salma samsia sara saripa sauda soleha suaiba
    subaida subarka sulia sulika sumaia sumina sumira supia supina susana sutia sutina sutira tumina ubaidila umara
    usama wahida warda wasila
    """.split()
)
