"""Words that a clerk knows as names. Nothing is merged for standing here; much is not merged for it.

Two words that both stand here are two names, however few letters they differ by (Suyanto and Suyatno); a word that
does not stand here may be a slip of the pen for one that does. Written from general knowledge of everyday names.
"""

from __future__ import annotations

from smartcity_cli.identity import known_words

# So common that they say little about who it is (docs/identity.md, docs/facts.md 5).
_EVERYDAY = """
    sri siti dwi tri eko agus budi bambang muhammad ahmad abdul nur dewi i ni made wayan ketut nyoman putu kadek gede
    komang luh andi maria yohanes ayu endang wahyu rini tuti joko dian eka ari heru hari hadi indra rina yuni nurul
    kartika lestari sari putri putra ratna rahayu
"""

_JAVA = """
    daljono dalyono karjono marjana marjani marjati marjono sujadi sujati sujatmi sujatno sujoto sumarjono sumarjo surojo suroyo
    suyadi suyati suyatmi suyatno suyoto
    adi adiputra adiwijaya aditya agung agustina agustinus ajeng aji amir ana anang andika andri andriani andriyani
    andriyanto anggoro anggraeni anggraini ani anik anita anton ardi ardian ardiansyah arief arifin ariani ariana
    aris arya aryani aryanti aryanto asih astuti astutik atmaja atmojo ayuningtyas bagas bagus basuki bayu budianto
    budiarti budiarto budiman budiono budiyanto budiyono cahya cahyadi cahyani cahyanto cahyo cahyono candra catur
    daniel danang darma darmaji darmadi darmanto darmawan darmawati darmo darmono darsono darto deddy dedi denny
    deni desi desy devi diah dyah dian diana didik dina dini djarwo dodi dody doni edi edy efendi effendi
    eko ekowati elly endah endro erna ernawati ermawati erni ernita ervina erwin erwan evi evita
    fajar farid farida fatimah fatmawati febri febrian febriana febriani febrianti febrianto feri ferry firman
    firmansyah fitri fitria fitriana fitriani fitrianti fitriyah galih galuh gatot gilang giri gunadi gunarso gunarto
    gunarti gunawan guntur guritno hadi hadiwijaya handayani handayanto handoko handono handoyo hanafi hanafiah
    hapsari harahap hardi hardian hardianto hardiyanti hardiyanto hardjono hari hariadi hariani hariyadi hariyani
    harianti hariyanti harianto hariyanto hariyono harjanti harjanto harjono harini harsono hartadi hartanti hartanto
    hartati hartatik hartawan hartini hartono hartoyo hartuti haryadi haryani haryanti haryanto haryati haryatno
    haryono hasan hasanah hastuti hendar hendarto hendarti hendi hendra hendrawan hendrawati hendri hendriyanto
    hendro heni heny hera herawan herawati heri herlan herlambang herlina herman hermanto hermawan hermawati hermin
    hermina heru herwanto hesti hidayah hidayat hidayati hidayatul ida iin ika ikhsan iksan ilham imam iman imron
    inayah indah indarti indarto indarwati indra indrajaya indrawan indrawati indrayani indri indriani indriati
    indriyani intan ira irawan irawati irfan irianto irma irmawati irvan irwan irwandi irwansyah irwanto isa iskandar
    ismail ismanto ismawan ismawati ismayati ismiati ismiyati isnaini isnawati istiqomah istiana istiani istianah iwan
    jaka jatmika jatmiko joko joni juanda juari juli juliana juliani julianti julianto juminten jumadi jumiati
    juniarti juwari karim karman karmini karno karsini karso kartika kartini kartono kartiko karyadi karyanto karyati
    karyono kasman kasmin kasno kastono khoirul krisna krisnawati kristanti kristanto kristiana kristiani
    kristianingsih kristianto kristiyanti kristiyanto kukuh kuncoro kuncoroningrat kurnia kurniadi kurniasari
    kurniasih kurniati kurniawan kurniawati kuswandi kuswanto kuswara kuswati kuswoyo laila laksana laksmi laksono
    lasmi lasmini lastri legiman leni lesmana lestari lestariningsih lestarini lilik lina lisna lisnawati lukman
    luluk lusi lusiana lutfi maharani mahendra mahfud mahmud mahmudah maimunah malik margono maria mariana mariani
    mariati maryana maryani maryanti maryanto maryati maryatun maryono mardi mardiana mardiani mardianto mardiati
    mardiyah mardiyanti mardiyanto mardiono mariyono marlina marno marsono marsudi martini martono marwan marwanto
    marwati masitoh maulana maulida mega meilani melati melia meliana meri mira misbah mochtar muji mujiati mujiani
    mujianto mujib mujiono mujiyanto mukhlis mukhtar mulia muliana muliani mulyana mulyani mulyanti mulyanto mulyati
    mulyatno mulyadi mulyo mulyono munawar munawaroh munir murdiono murni murniati murniasih mursid mursidi mursito
    murtini murtono murwani musa muslih muslim muslimah muslimin mustofa mutiara nana nanang nanda nanik ngatini
    ngatiyem ngatmin nina nining ninik nita noviana noviani novianti novianto novita nugraha nugraheni nugroho
    nuraini nurhadi nurhasanah nurhayati nurhidayah nurhidayat nurhidayati nurjanah nurlaela nurlaila nurul nuryadi
    nuryanti nuryanto nuryati nuryono oktavia oktaviana oktaviani oktavianto pambudi panca paramita parjiono parman
    parmin parno parti partini partono parwati parwoto pertiwi pitaloka poniman ponirah prabandari prabowo pradana
    pradipta prakoso pramana pramono pramudya pranata pranoto prasetya prasetyani prasetyo prasojo pratama pratiwi
    pratomo prawira prayitno prayoga prayogi prayogo priambodo prihatin prihatini priyadi priyanti priyanto priyati
    priyatno priyatna priyo priyono puguh puji pujiastuti pujiati pujianto pujiono pujo purba purnama purnamasari
    purnami purnawan purnawati purnomo purwadi purwaka purwandari purwaningrum purwaningsih purwanta purwanti
    purwanto purwati purwito purwoko purwono puspita puspitasari puspitawati putra putranto putri rahardjo raharjo
    raharti rahayu rahma rahmad rahman rahmania rahmat rahmatika rahmawan rahmawati rahmi ramadhan ramadhani ramdani
    ramdhan ratih ratna ratnaningsih ratnasari ratnawati ratri refi rekno reni renny restu retno retnowati rianto
    riyanto riyanti riyadi riyono ridwan rini rina rinawati rismawati rismiati risna rita rizal rizki rizky robi rodiah
    rofiah rohana rohani rohayati rohaeti rohim rohman rohmah rohmat rohmatin romlah rosdiana rosita rosmawati rosmiati
    rosyid rosyidah rubiyanto rudi rudianto rudiyanto rukmana rukmini rusdi rusdiana rusdianto rusli rusman rusmana
    rusmanto rusmawati rusmiati rusmini rustam rustini rusyanto ruswandi ruswanto sadikin saefudin safitri saiful
    salamah salamun saleh salim salimah salma samsudin samsul samsuri sanjaya sanjoyo santi santika santosa santoso
    sapto saputra saputri saputro sardi sari sariman sarimin sarjono sarwono sarwoto sasmita sasmito sasongko satria
    satrio sekar septi septiana septiani septianto setia setiabudi setiadi setiaji setiana setiani setianingsih
    setiawan setiawati setyaningrum setyaningsih setyanto setyawan setyawati setyo setyobudi setyorini setyowati sigit
    siswadi siswandi siswanti siswanto siswati siswono siswoyo slamet soleh solihah solihin solikah solikhah solikin
    sofia sofian sofyan subagio subagyo subakti subandi subandrio subari subarkah subekti subiyanto subiyakto
    subroto sucahyo sucahyono sucipto sudaryanto sudaryati sudaryono sudarmadi sudarmaji sudarmanto sudarman
    sudarmini sudarminto sudarmo sudarmono sudarno sudarsih sudarso sudarsono sudarti sudarto sudarwanto sudibyo
    sudiman sudirman sudiro sudiyono sudrajat sugandi sugeng sugiarti sugiarto sugianti sugianto sugiharti sugiharto
    sugihartini sugimin sugino sugiono sugiri sugito sugiyanti sugiyanto sugiyarto sugiyatno sugiyem sugiyo sugiyono
    suhada suhadak suhadi suhaemi suhandi suhardi suhardiman suhariyanto suharjo suharman suharmanto suharmono
    suharno suharsono suharti suhartati suhartatik suhartini suharto suhartono suhartoyo suharyadi suharyanto
    suharyati suharyono suhendar suhendi suhendra suhendri suhendro suherlan suherman suhermin suhermanto suherni
    sujana sujanto sujarwo sujarwadi sujatmiko sujatmika sujiati sujiman sujono sujoko sujito sukadi sukardi sukamto sukanto
    sukarjo sukarman sukarmin sukarni sukarno sukarsih sukarso sukarti sukartini sukarto sukaryo sukasih sukasno
    sukemi sukesi sukiman sukimin sukini sukino sukirman sukirno sukisno sukma sukmana sukmawan sukmawati sukoco
    sukowati sukoyo sukri sulaeman sulaiman sulami sulasmi sulasmini sulasno sulastri sulis sulistianingsih
    sulistiani sulistina sulistio sulistiowati sulistiyani sulistiyono sulistyaningsih sulistyo sulistyorini
    sulistyawati sulistyowati suliyah suliyanto suliyono sulton sumadi sumantri sumanto sumanti sumardi sumardjo
    sumardiono sumarji sumarjo sumarlan sumarmi sumarmo sumarna sumarni sumarno sumarsih sumarso sumarsono sumarti
    sumartini sumarto sumartono sumarwan sumaryani sumaryanto sumaryati sumaryo sumaryono sumiarti sumiati sumiatun
    suminah suminar suminarti suminto sumini sumirah sumirat sumitro sumiyati sumiyem sumono sunan sunandar sunanto
    sunardi sunarjo sunarmi sunarni sunarno sunarsih sunarso sunarti sunarto sunarwan sunarya sunaryati sunaryo
    sundari sunoto sunyoto supadi supadmi supandi supangat supardi supardjo suparji suparjo suparlan suparman
    suparmanto suparmi suparmin suparmo suparni suparno suparso suparti supartini suparto suparwati suparyanto
    suparyati suparyono supatmi supeno supiani supinah suprapti suprapto supratman supratno supraptono suprayitno
    suprayogi suprayogo supri supriadi supriana supriani suprianto suprianti supriati supriatin supriatna supriatno
    suprihatin suprihatini suprijanto suprihadi supriono supriyadi supriyana supriyani supriyanti supriyanto
    supriyati supriyatin supriyatna supriyatno supriyono surahman surahmin surajiman suraji surana suranto surasa
    surati suratman suratmi suratmin suratno suratni surawan suriadi suriani surianto suriati suripto suripno surono
    suroso suroto surtini surya suryadi suryana suryandari suryani suryaningsih suryanti suryanto suryati suryatna
    suryatno suryawan suryawati suryo suryono susana susanta susanti susanto susetyo susiana susiani susianti
    susianto susiati susilawati susilo susilowati susiana susmiati susmiyati sutadi sutaji sutanto sutantri sutanti
    sutardi sutarji sutarjo sutarman sutarmi sutarmin sutarno sutarni sutarso sutarti sutarto sutaryo sutedjo sutejo
    suteja sutiah sutiman sutimin sutinah sutini sutino sutiono sutirah sutisna sutiyah sutiyem sutiyono sutomo
    sutono sutopo sutoyo sutrasno sutrimo sutrisna sutrisni sutrisno suwadi suwaji suwandi suwanto suwantoro suwanti
    suwardi suwardji suwardoyo suwarji suwarjo suwarman suwarna suwarni suwarno suwarsih suwarso suwarsono suwarti
    suwartini suwarto suwartono suwaryo suwasono suwati suwignyo suwito suwondo suwono suyadi suyanti suyanto suyati
    suyatin suyatman suyatmi suyatmin suyatno suyatni suyitno suyono suyoto syahputra syahrial syahrir syahrul
    syaiful syamsuddin syamsul syarif tamrin tarmizi taufik taufiq teguh titik titin tono topo tresno triana triani
    trianto trimo trimulyo trisno trisnawati triwahyuni triyana triyani triyanti triyanto triyatno triyono tukiman
    tukimin tukirin tukiran tumini tuminah turyanto turyati tutik tutuk udin ulfa umar umi untari untung usman utama
    utami utomo wagiman wagimin wahid wahidin wahono wahyono wahyudi wahyuni wahyuningsih wahyuningtyas wahyono
    wahyudin waluyo waluyanti waluyati wardana wardani wardoyo wardono warsini warsito warsono warsono warto waryanto
    wasis wati wibawa wibisana wibisono wibowo wicaksana wicaksono widada widagdo widanarti widarti widarto widayanti
    widayanto widayat widayati widi widiana widiani widianto widianti widiarti widiarto widiastuti widiati widiyanti
    widiyanto widjaja widjanarko widodo widowati widya widyaningsih widyanti widyanto widyastuti widyati widyawati
    wijaya wijayanti wijayanto wijayati wijanarko wijiati wijono winanti winarni winarno winarsih winarso winarti
    winarto winarta wiranto wirawan wiryawan wisnu witono wiwik wiwin wulan wulandari wulansari wuryani wuryanto
    wuryanti yanti yanto yani yana yatno yeni yogi yohana yohanes yudha yudi yudianto yuli yulia yuliana yuliani
    yuliarti yulianti yulianto yuliasih yuliastuti yuliati yuliatin yuliatno yuliawan yuliawati yuni yuniar yuniarti
    yunianti yunianto yuniati yunita yunus yusman yusmanto yusnita yusri yusron yusuf yusup yuswanto zaenab zaenal
    zaenudin zahra zainal zainab zainudin zainuri zakaria zaki zubaidah zulaikha zulfa zulfikar zulkarnain zulkifli
    adrian adriana adriani adrianto adriansyah ardiana ardianto kusumawati kusmawati kusumaningrum kusumaningtyas
    kusmiati kusmanto kusmono kusnanto krisanto krisanti kristina damayanti darmayanti darmayanto dermawan
    sudrajat sudarjat suparyogi suprayanto suprayono hendarwan indarwan indarwati sumpeno sumbodo sugiyatmi suwarmi
    sulistiyanto budiwati budiyanti harjadi ratmiati rohmiati sartono sartini sartika sarwati sarwanto sarmini sarmiati
    saryono saryanto sarjana sarjuni purwitasari permatasari puspasari puspaningrum widianingsih hidayanti hidayanto
    nurdiana nurdiyanto nurcahyo nurcahyono nurcahyani nurwahid nurwahyuni nurrohman trisnani trisnanto trisniati
    trihartono dwiyanto dwiyono dwiyanti eriyanto ariyani aryono heriyanto heriyanti heryanto hernawati ernaningsih
    erniwati erniyati istanti istanto istiyanto istiyani istiarti jariyah juariyah jumariyah juhariyah jamaliah
    jamilatun kamsiah kamariah kamilah karimah komsiah komsatun lilis liliana lilian listiana listiani listiawati
    listyani listyowati listyorini lestyowati lestyorini lusiati lusianti mardiati marfuah mariyam maryamah maslikah
    maslukah masruroh mudrikah mufidah mukaromah mulyaningsih munifah mustikawati mutmainah nafiah nafisatul nikmah
    ningrum ningsih pariyem parsinah rahmaniah rokayah rukayah rukiyah rusmala rusmiyanto siswati sriatun sugiatun
    suharsih suhartiningsih sukarmi sukaryati sulikah sumarmi sumarlin sumiatin supiyah supraptini supriyatiningsih
    suratemi surtiningsih suryaningrum susanah sutarmini sutiani sutiarti sutikno sutinem suwaibah suyatmi titisari
    umiyati wahidah wartini wartono wiharti wiharto wiyanti wiyanto wiyono wiyati yulistiana yunanto yuniarsih
    yunitasari yuwono yuwanti zuliati zulianto zumrotun
"""

_ELSEWHERE = """
    abidin afandi afrizal aisyah alfian ali alwi amalia aminah aminudin amiruddin anas anisa anwar arafah arifah asri
    asmawati asnawi azhar azis aziz azizah bahri baharudin basir basri basuni burhan burhanudin busro chandra dahlan
    darwin darwis desmawarni desmawati elvi erizal fadil fadli fahmi fahri fahrudin faisal faisol faizal fakhri farhan
    farhana farida fauzan fauzi fauziah fikri fuad ghani ghofur habibi hafid hafiz hakim halim halimah hamdan hamdi hamid
    hamidah hamim hamzah hanif haris harun hasbi hasim hasyim hasna hasnah hasni hasniah husaini husein husin husna husni
    ibrahim idris ihsan ikbal iqbal ismawati izzah jafar jalal jamal jamaludin jamil jamilah jauhari junaedi junaidi
    kamal kamaludin kamarudin kamil khadijah khairul khalid khalil kholid kholifah kholil kholik khotimah komarudin
    komariah komalasari latif latifah luthfi mahdi mansur mansyur mardiah marwah marzuki masruri masud misbahul muhlis
    muhtar mukarom mukmin mulkan mursalin musthofa mustakim mustaqim muzakki nabila nadia nafisah naim najib nasir nasri
    nasrudin nasrullah nazar nazir nizar novrizal nurdin nurhaliza nuri nursalim rahim rahmah ramli rasyid rasyidin
    rauf ridho ridha rifai rifki rohmani ruslan sabir sabri sadiq safar safrudin safri sahrul saidah sakinah salahudin
    samsiah saparudin sarifah sobri sofwan sohib suaib subhan sukron sulhan sulistri syafii syafri syafrudin syahrani
    syakur syamsiah syarifah syarifuddin tahir talib tamam tohir toha umam umaroh usamah wahab wahyuda yahya yakub
    yamin yasin yasir yusriadi yusrizal zahrah zainuddin zamroni zein zuhri zulhelmi zulhendri zulham
    asep cecep dadan dadang deden didi eneng entin euis iis ujang uus yayat yayan yoyo kosasih komara koswara kusnadi
    suganda sukaesih sukmara supriatna suryaman sutarya tatang tarmidi wawan
    anom arini artana arthana ardana ardika artini astawa astini budiarta budiartha budiasa budiasih darma dharma
    mudra mudita murni parwata pastika puspa rai ratih sadia sandi santika sudana sudarma sudarta sudiana sudiarta
    sudiarti sudiasa sudira suardana suardani suardika suarta suarti suarsa suartini suastika suciati sugiarta sujana
    sukadana sukarta sukarti sukerti sukra sumerta suparta suparwata suryantara susila sutama suteja suwitra winata
    winasa winaya wiraguna wirata wirawan wiryana yasa yuliantari yuliantara
    agustina agustinus albertus aloysius andreas angelina antonius bernadus bernardus carolina christian christina
    cornelia cornelis david dominikus elisabeth ester fransiska fransiskus gabriel gerardus hendrik hendrikus ignatius
    jonathan josef joseph katarina kornelis kristian kristina lambertus lukas magdalena margareta markus marselina
    marselus marthen martha martina martinus matius mikael natalia novalia oktovianus paulina paulus petrus philipus
    rafael robert robertus samuel sebastian sebastianus simon stefanus stefani stefania stevanus susana susanna theresia
    thomas timotius tomas veronika viktor vincentius yakobus yohana yosep yosephina yosua yulianus yuliana yulius
    bonar hotma hotmaida hotman hotmauli hotnida lamhot luhut maruli monang parlindungan parluhutan parulian ruhut
    sahat sahala tigor tiurma togar tumpal horas marolop mangasi manahan
    ginting hasibuan hutabarat hutagalung hutapea lubis manurung nainggolan nasution panggabean panjaitan pasaribu
    purba rangkuti saragih siagian siahaan sihombing sihotang silaban silalahi simamora simanjuntak simanungkalit
    simatupang simbolon sinaga sirait siregar sitompul sitorus situmorang tambunan tampubolon tarigan sembiring
    barus karo batubara daulay dalimunthe pohan pulungan ritonga harahap matondang munthe
    koto piliang chaniago caniago sikumbang tanjung jambak guci mandailing bodi
    baso besse tenri daeng mappanyukki mappiare pangerang
    wenda kogoya tabuni kossay wonda haluk mote dou kambu rumaropen
    tumewu kalalo wowor rorong supit rumampuk pelealu lasut mamahit sondakh mandagi lengkong
    tan lim liem lie oei ong kwee tjoa gunawan halim salim wijaya hartono kusuma tanuwijaya
"""


EVERYDAY_WORDS = _EVERYDAY
KNOWN_WORDS = _JAVA + _ELSEWHERE + _EVERYDAY


def is_known(folded: str) -> bool:
    """Is this folded word one that a clerk knows as a name?"""
    return folded in known_words.KNOWN


def is_everyday(folded: str) -> bool:
    """Is it so common that it says little about who it is?"""
    return folded in known_words.EVERYDAY
