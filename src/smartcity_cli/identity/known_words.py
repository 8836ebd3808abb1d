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
    abdul abidin adi adiputra aditia adiwijaia adrian adriana adriani adriansa adrianto agung agus agustina agustinus
    ahmad aisa aiu aiuningtias ajeng aji albertus ali aloisius alpian alwi amalia amina aminudin amir amirudin ana anang
    anas andi andika andreas andri andriani andrianto angelina angoro angraini ani anik anisa anita anom anton antonius
    anwar apandi aprisal arapa ardana ardi ardian ardiana ardiansa ardianto ardika ari aria ariana ariani arianti
    arianto arini ariono arip aripa aripin aris artana artini asar asep asih asis asisa asmawati asnawi asri astawa
    astini astuti astutik atmaja atmojo bagas bagus baharudin bahri baiu bambang barus basir baso basri basuki basuni
    batubara bernadus bernardus bese bodi bonar budi budianti budianto budiarta budiarti budiarto budiasa budiasih
    budiman budiono budiwati burhan burhanudin busro cahia cahiadi cahiani cahianto cahio cahiono candra caniago catur
    cecep coa dadan dadang dahlan daing dalimunte daliono damaianti danang danil dapid darma darmadi darmaianti
    darmaianto darmaji darmanto darmawan darmawati darmo darmono darsono darto darwin darwis daulai deden dedi deni depi
    dermawan des desi desmawarni desmawati dewi diah dian diana didi didik dina dini dodi dominikus doni dou dwi dwianti
    dwianto dwiono edi eka eko ekowati eli elisabet elpi enda endang endro eneng entin ependi epi epita erianto erisal
    ermawati erna ernaningsih ernawati erni erniati ernita erniwati erpina erwan erwin ester euis fadil fadli fahmi
    fahri fahrudin faisal faisol fajar farhan farhana farid farida fatima fatmawati fausan fausi fausia febri febrian
    febriana febriani febrianti febrianto feri feronika fikri fiktor filipus fincentius firman firmansa fitri fitria
    fitriana fitriani fitrianti fransiska fransiskus fuad gabril galih galuh gani gapur gatot gede gerardus gilang
    ginting giri guci gunadi gunarso gunarti gunarto gunawan guntur guritno habibi hadi hadija hadiwijaia hairul hakim
    halid halik halil halim halima halipa haluk hamdan hamdi hamid hamida hamim hamsa hanapi hanapia handaiani
    handaianto handoio handoko handono handra haniago hanip hapid hapis hapsari harahap hardi hardian hardianti
    hardianto hari hariadi hariani harianti harianto hariati hariatno harini hariono haris harjadi harjanti harjanto
    harjono harsono hartadi hartanti hartanto hartati hartatik hartawan hartini hartoio hartono hartuti harun hasan
    hasana hasbi hasibuan hasim hasna hasni hasnia hastuti hatima hendar hendarti hendarto hendarwan hendi hendra
    hendrawan hendrawati hendri hendrianto hendrik hendrikus hendro heni hera herawan herawati heri herianti herianto
    herlambang herlan herlina herman hermanto hermawan hermawati hermin hermina hernawati heru herwanto hesti hidaia
    hidaianti hidaianto hidaiat hidaiati hidaiatul horas hotma hotmaida hotman hotmauli hotnida husain husaini husna
    husni hutabarat hutagalung hutapea i iahia iaian iaiat iakobus iakub iamin iana iani ianti ianto iasa iasin iasir
    iatno ibrahim ida idris ieni ignatius ihsan ika ikbal iksan ilham imam iman imron in inaia inda indarti indarto
    indarwan indarwati indra indraiani indrajaia indrawan indrawati indri indriani indriati intan iogi iohana iohanes
    ioio iosep iosepina iosua ira irawan irawati irianto irma irmawati irpan irwan irwandi irwansa irwanto is isa isah
    iskandar ismaiati ismail ismanto ismawan ismawati ismiati isnaini isnawati istanti istanto istiana istiani istianto
    istiarti istikoma iuanti iuda iudi iudianto iuli iulia iuliana iuliani iuliantara iuliantari iulianti iulianto
    iulianus iuliarti iuliasih iuliastuti iuliati iuliatin iuliatno iuliawan iuliawati iulistiana iulius iunaidi iunanto
    iuni iunianti iunianto iuniar iuniarsih iuniarti iuniati iunita iunitasari iunus iuono iusman iusmanto iusnita iusri
    iusriadi iusrisal iusron iusup iuswanto iwan jaka jalal jamal jamalia jamaludin jambak jamil jamila jamilatun japar
    jaria jarwo jatmika jatmiko jauhari joko jonatan joni juanda juari juaria juharia jumadi jumaria jumiati juminten
    juniarti kadek kalalo kamal kamaludin kamaria kamarudin kambu kamil kamila kamsia kariadi karianto kariati karim
    karima kariono karjono karman karmini karno karo karolina karsini karso kartika kartiko kartini kartono kasman
    kasmin kasno kastono katarina ketut kogoia komalasari komang komara komaria komarudin komsatun komsia kornelia
    kornelis kosai kosasih koswara koto krisanti krisanto krisna krisnawati kristanti kristanto kristian kristiana
    kristiani kristianingsih kristianti kristianto kristina kukuh kuncoro kuncoroningrat kurnia kurniadi kurniasari
    kurniasih kurniati kurniawan kurniawati kusmanto kusmawati kusmiati kusmono kusnadi kusnanto kusuma kusumaningrum
    kusumaningtias kusumawati kuswandi kuswanto kuswara kuswati kuswoio kwe laila laksana laksmi laksono lambertus
    lamhot lasmi lasmini lastri lasut latip latipa legiman lengkong leni lesmana lestari lestarini lestariningsih
    lestiorini lestiowati li lilian liliana lilik lilis lim lina lisna lisnawati listiana listiani listiawati listiorini
    listiowati lubis luh luhut lukas lukman luluk lusi lusiana lusianti lusiati lutpi made magdalena maharani mahdi
    mahendra mahmud mahmuda mahpud mailani maimuna malik mamahit manahan mandagi mandailing mangasi mansur manurung
    mapaniuki mapiare mardi mardia mardiana mardiani mardianti mardianto mardiati mardiono margareta margono maria
    mariam mariama mariana mariani marianti marianto mariati mariatun mariono marjana marjani marjati marjono markus
    marlina marno marolop marpua marselina marselus marsono marsudi marsuki marta marten martina martini martinus
    martono maruli marwa marwan marwanto marwati masitoh maslika masluka masruri masruroh masud matius matondang maulana
    maulida mega melati melia meliana meri mikail mira misba misbahul mohtar monang mote mudita mudra mudrika muhamad
    muhlis muhtar muji mujiani mujianto mujiati mujib mujiono mukarom mukaroma mukmin mulia muliadi muliana muliani
    mulianingsih mulianti mulianto muliati muliatno mulio muliono mulkan munawar munawaroh munipa munir munte mupida
    murdiono murni murniasih murniati mursalin mursid mursidi mursito murtini murtono murwani musa musaki muslih muslim
    muslima muslimin mustakim mustikawati mustopa mutiara mutmaina nabila nadia naim naingolan najib nana nanang nanda
    nanik napia napisa napisatul nasar nasir nasri nasrudin nasrula nasution natalia ngatiem ngatini ngatmin ni nikma
    nina ningrum ningsih ninik nining nioman nisar nita nopalia nopiana nopiani nopianti nopianto nopita noprisal
    nugraha nugraheni nugroho nur nurahman nuraini nurcahiani nurcahio nurcahiono nurdiana nurdianto nurdin nurhadi
    nurhaiati nurhalisa nurhasana nurhidaia nurhidaiat nurhidaiati nuri nuriadi nurianti nurianto nuriati nuriono
    nurjana nurlaila nursalim nurul nurwahid nurwahiuni oktapia oktapiana oktapiani oktapianto oktopianus ong pambudi
    panca pangabean pangerang panjaitan paramita pariem parjiono parlindungan parluhutan parman parmin parno parsina
    parti partini partono parulian parwata parwati parwoto pasaribu pastika paulina paulus pelealu permatasari pertiwi
    petrus piliang pitaloka pohan poniman ponira prabandari prabowo pradana pradipta praioga praiogi praiogo praitno
    prakoso pramana pramono pramudia pranata pranoto prasetia prasetiani prasetio prasojo pratama pratiwi pratomo
    prawira priadi priambodo prianti prianto priati priatna priatno prihatin prihatini prio priono puguh puji pujianto
    pujiastuti pujiati pujiono pujo pulungan purba purnama purnamasari purnami purnawan purnawati purnomo purwadi
    purwaka purwandari purwaningrum purwaningsih purwanta purwanti purwanto purwati purwitasari purwito purwoko purwono
    puspa puspaningrum puspasari puspita puspitasari puspitawati putra putranto putri putu rahaiu raharjo raharti rahim
    rahma rahman rahmani rahmania rahmat rahmatika rahmatin rahmawan rahmawati rahmi rai ramadan ramadani ramdan ramdani
    ramli rangkuti rapail rasid rasida rasidin ratih ratmiati ratna ratnaningsih ratnasari ratnawati ratri raup rekno
    reni repi restu retno retnowati riadi rianti rianto rida rido ridwan rina rinawati rini riono ripai ripki risal
    riski rismawati rismiati risna rita ritonga robert robertus robi rodia rohaiati rohaiti rohana rohani rohma rohmiati
    rokaia romla ropia rorong rosdiana rosita rosmawati rosmiati rubianto rudi rudianto ruhut rukaia rukia rukmana
    rukmini rumampuk rumaropen rusanto rusdi rusdiana rusdianto ruslan rusli rusmala rusman rusmana rusmanto rusmawati
    rusmianto rusmiati rusmini rustam rustini ruswandi ruswanto sabir sabri sadia sadik sadikin sahala sahat sahib
    sahputra sahra sahrani sahrial sahrir sahrul saida sain sainab sainal sainudin sainuri saipudin saipul sakaria saki
    sakina sakur salahudin salama salamun salih saliha salihin salika salikin salim salima salma samroni samsia samsudin
    samsul samsuri samuel sandi sanjaia sanjoio santi santika santosa santoso sapar saparudin sapi sapitri sapri
    saprudin sapto saputra saputri saputro saragih sardi sari sarianto sariman sarimin sariono sarip saripa saripudin
    sarjana sarjono sarjuni sarmiati sarmini sartika sartini sartono sarwanto sarwati sarwono sarwoto sasmita sasmito
    sasongko satria satrio sebastian sebastianus sekar sembiring septi septiana septiani septianto setia setiabudi
    setiadi setiaji setiana setiani setianingrum setianingsih setianto setiawan setiawati setio setiobudi setiorini
    setiowati siagian siahan sigit sihombing sihotang sikumbang silaban silalahi simamora simanjuntak simanungkalit
    simatupang simbolon simon sinaga sirait siregar siswadi siswandi siswanti siswanto siswati siswoio siswono siti
    sitompul sitorus situmorang slamet sobri sonda sopia sopian sopwan sri sriatun stepani stepania stepanus suadi suaib
    suaiba suaji suandi suanti suanto suantoro suardana suardani suardi suardika suardoio suario suarji suarjo suarman
    suarmi suarna suarni suarno suarsa suarsih suarso suarsono suarta suarti suartini suarto suartono suasono suastika
    suati subagio subaida subakti suban subandi subandrio subari subarka subekti subiakto subianto subroto sucahio
    sucahiono suciati sucipto sudana sudarianto sudariati sudariono sudarjat sudarma sudarmadi sudarmaji sudarman
    sudarmanto sudarmini sudarminto sudarmo sudarmono sudarno sudarsih sudarso sudarsono sudarta sudarti sudarto
    sudarwanto sudiana sudiarta sudiarti sudiasa sudibio sudiman sudiono sudira sudirman sudiro sudrajat suganda sugandi
    sugeng sugianti sugianto sugiarta sugiarti sugiarto sugiatmi sugiatno sugiatun sugiem sugiharti sugihartini
    sugiharto sugimin sugino sugio sugiono sugiri sugito suhada suhadak suhadi suhaimi suhandi suhardi suhardiman
    suhariadi suharianto suhariati suhariono suharjo suharman suharmanto suharmono suharno suharsih suharsono suhartati
    suhartatik suharti suhartini suhartiningsih suharto suhartoio suhartono suhendar suhendi suhendra suhendri suhendro
    suherlan suherman suhermanto suhermin suherni suhri suiadi suianti suianto suiati suiatin suiatman suiatmi suiatmin
    suiatni suiatno suiono suioto suitno sujadi sujana sujanto sujarwadi sujarwo sujati sujatmi sujatmika sujatmiko
    sujatno sujiati sujiman sujito sujoko sujono sujoto sukadana sukadi sukaisih sukamto sukanto sukardi sukariati
    sukario sukarjo sukarman sukarmi sukarmin sukarni sukarno sukarsih sukarso sukarta sukarti sukartini sukarto sukasih
    sukasno sukemi sukerti sukesi sukiman sukimin sukini sukino sukirman sukirno sukisno sukma sukmana sukmara sukmawan
    sukmawati sukoco sukoio sukowati sukra sukri sukron sulaiha sulaiman sulami sulasmi sulasmini sulasno sulastri
    sulham sulhan sulhelmi sulhendri sulia sulianto suliati sulika suliono sulis sulistiani sulistianingsih sulistianto
    sulistiawati sulistina sulistio sulistiono sulistiorini sulistiowati sulistri sulkarnain sulkipli sulpa sulpikar
    sulton sumadi sumanti sumanto sumantri sumardi sumardiono sumariani sumarianto sumariati sumario sumariono sumarji
    sumarjo sumarjono sumarlan sumarlin sumarmi sumarmo sumarna sumarni sumarno sumarsih sumarso sumarsono sumarti
    sumartini sumarto sumartono sumarwan sumbodo sumerta sumiarti sumiati sumiatin sumiatun sumiem sumina suminar
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
    surtiningsih susana susanta susanti susanto susetio susiana susiani susianti susianto susiati susila susilawati
    susilo susilowati susmiati sutadi sutaji sutama sutanti sutanto sutantri sutardi sutaria sutario sutarji sutarjo
    sutarman sutarmi sutarmin sutarmini sutarni sutarno sutarso sutarti sutarto suteja sutejo sutia sutiani sutiarti
    sutiem sutikno sutiman sutimin sutina sutinem sutini sutino sutiono sutira sutisna sutoio sutomo sutono sutopo
    sutrasno sutrimo sutrisna sutrisni sutrisno suwignio suwito suwitra tabuni tahir talib tamam tambunan tampubolon
    tamrin tan tanjung tanuwijaia tarigan tarmidi tarmisi tatang taupik teguh tenri teresia tigor timotius titik titin
    titisari tiurma togar toha tomas tono topo tresno tri triana triani trianti trianto triatno trihartono trimo
    trimulio triono trisnani trisnanto trisnawati trisniati trisno triwahiuni tukiman tukimin tukiran tukirin tumewu
    tumina tumini tumpal turianto turiati tuti tutik tutuk udin ui ujang ulpa umam umar umaroh umi umiati untari untung
    us usama usman utama utami utomo wagiman wagimin wahab wahid wahida wahidin wahiono wahiu wahiuda wahiudi wahiudin
    wahiuni wahiuningsih wahiuningtias wahono waian waluianti waluiati waluio wardana wardani wardoio wardono warianto
    warsini warsito warsono wartini warto wartono wasis wati wawan wenda wianti wianto wiati wibawa wibisana wibisono
    wibowo wicaksana wicaksono widada widagdo widaianti widaianto widaiat widaiati widanarti widarti widarto widi widia
    widiana widiani widianingsih widianti widianto widiarti widiarto widiastuti widiati widiawati widodo widowati
    wiharti wiharto wijaia wijaianti wijaianto wijaiati wijaja wijanarko wijiati wijono winaia winanti winarni winarno
    winarsih winarso winarta winarti winarto winasa winata wiono wiraguna wiranto wirata wirawan wiriana wiriawan wisnu
    witono wiwik wiwin wonda wowor wulan wulandari wulansari wuriani wurianti wurianto
    """.split()
)
