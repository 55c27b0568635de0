/**
 * The words that a text in a language cannot do without, and the letters, if any, that English has not; by BCP 47 code. Words that
 * stand in the English list too are no evidence for either language, so that each list holds all of its own.
 */
export const foreignLanguages: Record<string, { words: string; letters?: RegExp }> = {
  de: {
    words:
      "der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind war waren hat " +
      "haben hatte wird werden wurde kann können muss ich du er sie es wir ihr man sich mit von zu zum zur im am auf " +
      "aus bei für nach über unter vor durch um wie was wer wo wenn als dass weil so sehr auch noch nur schon mehr viel " +
      "viele drei zwei diese dieser dieses heute immer hier in an gibt niemand genau ganz gar jetzt dann dort denn doch " +
      "etwas nichts alles alle kommt geht macht lebt jeden jede jedes jahr jahre tag menschen leben welt hatten wurden " +
      "ohne gegen bis zwischen seit beim vom ins ob also wieder ihm ihn uns seine seiner ihre ihrer unser will gehen " +
      "dir euch deine seid bist",
    letters: /[äöüß]/,
  },
  nl: {
    words:
      "de het een en of maar niet geen is zijn was waren heeft hebben had wordt worden werd kan kunnen moet ik je jij " +
      "hij zij ze we wij jullie zich met van te tot in op uit bij voor naar over onder door om aan als dat dan die dit " +
      "deze wie wat waar hoe ook nog al meer veel heel zeer er hun haar drie twee hier komt tegenwoordig elke elk dag " +
      "mensen leven wereld jaar miljarden niemand iets niets alles allemaal nu toen daar want omdat ons onze zo weet " +
      "gaat maakt drinken leeft tussen zonder tegen sinds altijd weer nooit moeten men na",
    letters: /[ëïé]/,
  },
  af: {
    words:
      "die 'n is was het nie en of maar baie van vir met op in uit by na oor onder deur om aan as dat dan hierdie daardie wat waar " +
      "hoe ook nog al meer sy haar hul hulle ons ek jy hy dit word sal kan moet geen twee drie elke dag jaar mense",
    letters: /[êëéô]/,
  },
  sv: {
    words:
      "och att det den de en ett som är var har hade inte på av för till från med om man jag du han hon vi ni ska kan " +
      "kunde blir men eller så mycket också bara efter under över vid mot när där här detta denna dessa sin sitt sina " +
      "hans hennes i nu många tre två kommer går lever idag dag varje år människor världen ingen något allt alla mellan " +
      "utan sedan alltid aldrig vara bli får finns genom hur vad vem vilken våra deras dem at än längre hela väg",
    letters: /[åäö]/,
  },
  da: {
    words:
      "og at det den de en et som er var har havde ikke på af for til fra med om man jeg du han hun vi kan kunne skal " +
      "vil bliver blev men eller så meget også kun efter under over ved mod når der her dette denne disse sin sit sine " +
      "hvad hvor i nu mange tre to noget nogle kommer går lever dag hver år mennesker verden ingen alt alle mellem uden " +
      "siden altid aldrig være får findes gennem hvordan hvem vores deres dem helt længere end vej",
    letters: /[æøå]/,
  },
  nb: {
    words:
      "og at det den de en et ei som er var har hadde ikke på av for til fra med om man jeg du han hun vi kan kunne " +
      "skal vil blir ble men eller så veldig mye også bare etter under over ved mot når der her dette denne disse sin " +
      "sitt sine hva hvor i nå mange tre to noe noen kommer går lever dag hver år mennesker verden ingen alt alle " +
      "mellom uten siden alltid aldri være får finnes gjennom hvordan hvem våre deres dem å enn lenger helt vei",
    letters: /[æøå]/,
  },
  fi: {
    words:
      "ja on ei se ne hän me te he minä sinä että mutta tai kun jos niin myös vain ovat oli olivat ole olla joka jotka " +
      "tämä nämä sen sitä siitä hyvin paljon enemmän kuin mitä missä vielä nyt kolme kaksi voi sekä kanssa mukaan tulee " +
      "ihmiset ihmistä päivä nykyään maailma maailman vuosi vuotta kaikki mikään kukaan aina koskaan sitten siellä " +
      "täällä ilman kuinka miksi olen olet olemme tulla elää hänen heidän jonka josta",
    letters: /[äö]/,
  },
  fr: {
    words:
      "le la les l' un une des du de d' et ou mais ne n' pas plus est sont était étaient a ont avait être avoir fait je " +
      "j' tu il elle on nous vous ils elles se s' qui que qu' quoi dont où ce c' cet cette ces son sa ses leur leurs " +
      "mon ma mes à au aux en dans sur sous par pour avec sans chez comme si très aussi bien tout tous même encore " +
      "depuis trois deux y aujourd' hui jour jours ans monde gens personnes personne rien chaque vient vont va peut " +
      "peuvent vit jamais toujours alors donc car lorsque autre autres entre vers jusque fut ici quand vivent",
    letters: /[àâçéèêëîïôùûœ]/,
  },
  es: {
    words:
      "el la los las un una unos unas lo al del de y e o u pero no ni es son era eran está están fue ha han había ser " +
      "tiene tienen hay yo tú él ella ellos nos se me te le les su sus mi mis que qué quien cual como cómo cuando donde " +
      "en con por para sin sobre entre hasta desde a muy más también ya si este esta estos estas ese esa esto eso todo " +
      "todos tres dos hoy día días años mundo gente personas nadie nada algo cada viene van va puede pueden hace vive " +
      "siempre nunca entonces porque otro otra otros hacia según ahí aquí tan cuál quienes fueron usan viven",
    letters: /[áéíóúñü]/,
  },
  pt: {
    words:
      "o a os as um uma uns umas ao aos à às do da dos das no na nos nas de em e ou mas não nem é são era eram está " +
      "estão foi tem têm há ser eu tu ele ela eles elas nós você se me te lhe seu sua seus suas meu minha que quem qual " +
      "como quando onde com por pelo pela para sem sobre entre até desde muito mais também já este esta isso isto esse " +
      "essa todo todos três dois hoje dia dias anos mundo gente pessoas ninguém nada algo cada vem vêm vão vai pode " +
      "podem faz vive sempre nunca então porque outro outra outros todas numa num neste nesta dele dela aqui ali mesmo " +
      "fundo cor foram",
    letters: /[ãõáâàçéêíóôú]/,
  },
  it: {
    words:
      "il lo la i gli le l' un uno una un' di del dello della dei degli delle dell' a al allo alla ai agli alle all' da " +
      "dal dalla in nel nella nei nelle nell' su sul sulla con per tra fra e ed o ma non è sono era erano ha hanno " +
      "aveva essere io tu lui lei noi voi loro si ci mi ti c' che chi cui come quando dove più molto anche già se " +
      "questo questa questi quello quella suo sua tutto tutti tre due oggi giorno giorni anni mondo gente persone " +
      "nessuno niente qualcosa ogni viene vanno va può possono fa vive sempre mai allora perché altro altra altri verso " +
      "senza così qui lì stato stata vivono",
    letters: /[àèéìòù]/,
  },
  ca: {
    words:
      "el la els les l' un una uns unes del dels de d' al als i o però no ni és són era eren està ha han hi ser té " +
      "tenen jo tu ell ella ells nosaltres es s' em et li seu seva seus que qui què com quan on en amb per sense sobre " +
      "entre fins a molt més també ja si aquest aquesta aquests això tot tots tres dos avui dia dies anys món gent " +
      "persones ningú res cada ve van va pot poden fa viu sempre mai llavors perquè altre altra altres",
    letters: /[àçèéíïòóú]/,
  },
  ro: {
    words:
      "și şi sau dar nu este e sunt era erau are au avea fi eu tu el ea noi voi ei ele se îl îi le un o unei unui cel " +
      "cea cei cele al ai ale a la în din de pe cu prin pentru fără despre între până care ce cine cum când unde mai " +
      "foarte tot doar acest această aceste asta lui lor său sa trei două azi zi zile ani lume lumea oameni oamenii " +
      "nimeni nimic ceva fiecare vine pot poate face trăiește mereu niciodată atunci fiindcă alt altă într dintre nici " +
      "ca că să si isi mult decât într-un",
    letters: /[ăâîșşțţ]/,
  },
  pl: {
    words:
      "i a w we z ze na do od po za o u nie to jest są był była było byli ma mają się ja ty on ona ono my wy oni ich " +
      "jego jej że ale lub albo jak co kto gdzie kiedy dla przez przed przy pod nad bardzo też także tylko już który " +
      "która które tego ten ta te tym być może trzy dwa dziś dzisiaj dzień dni lat lata rok świat świecie ludzi ludzie " +
      "nikt nic coś każdy każdego wszystko zawsze nigdy wtedy bo więc jeśli można mogą były między bez dlaczego tam tu " +
      "sobie nas piją",
    letters: /[ąćęłńóśźż]/,
  },
  cs: {
    words:
      "a i v ve z ze na do od po za o u s se si k je jsou byl byla bylo byli má mají není já ty on ona ono my vy oni " +
      "jeho její jejich že ale nebo jak co kdo kde když pro před při pod nad velmi také jen už který která které to ten " +
      "ta tento tato být může tři dva dnes den dny let rok roky svět světě lidí lidé nikdo nic něco každý všechno vždy " +
      "nikdy tehdy protože proto pokud mohou mezi bez proč tam tu více jsem jste jsme byly pak tak toho",
    letters: /[áčďéěíňóřšťúůýž]/,
  },
  sk: {
    words:
      "a aj v vo z zo na do od po za o u s sa si k je sú bol bola bolo boli má majú nie ja ty on ona ono my vy oni jeho " +
      "jej ich že ale alebo ako čo kto kde keď pre pred pri pod nad veľmi tiež len už ktorý ktorá ktoré to ten tá tento " +
      "táto byť môže tri dva dnes deň dni rokov rok svet svete ľudí ľudia nikto nič niečo každý všetko vždy nikdy vtedy " +
      "pretože preto pokiaľ môžu medzi bez prečo tam tu viac i som ste sme tak toho",
    letters: /[áäčďéíľĺňóôŕšťúýž]/,
  },
  hr: {
    words:
      "i a u na do od po za o s sa se je su bio bila bilo bili ima imaju nije nisu ja ti on ona ono mi vi oni njegov " +
      "njihov da ali ili kao što tko ko gdje kad kada koji koja koje vrlo veoma također samo već iz to taj ta ovo ovaj " +
      "ova biti može tri dva danas dan dani godina godine svijet svijetu ljudi nitko ništa nešto svaki sve uvijek nikad " +
      "tada jer zato mogu između bez zašto tamo tu više sam ste smo bile pa tako toga",
    letters: /[čćđšž]/,
  },
  hu: {
    words:
      "a az egy és vagy de nem is van vannak volt voltak lesz én te ő mi ti ők hogy ha mint mert ami aki amely ez azt " +
      "ezt ezek azok itt ott nagyon csak már még meg el ki be fel le után között alatt minden több sok három két ma nap " +
      "napon év évek világ világon emberek senki semmi valami mindig soha akkor lehet tud nélkül miért volna származik " +
      "belőle olyan így úgy",
    letters: /[áéíóöőúüű]/,
  },
  tr: {
    words:
      "ve veya ama fakat bir bu şu o da de ki mi için ile gibi kadar çok daha en ne var yok değil ben sen biz siz onlar " +
      "onun her hiç sonra önce olan olarak oldu olduğu vardır üç iki şey bugün gün yıl dünya dünyada insan insanlar " +
      "kimse hiçbir zaman asla çünkü eğer ise neden nasıl kim nerede şimdi sadece bile arasında üzerinde içinde gelir " +
      "tarafından değildir",
    letters: /[çğıöşü]/,
  },
  vi: {
    words:
      "và là của có không được một những các trong cho với này đó khi đã sẽ đang rất cũng nhiều người từ ra vào đến ở " +
      "trên dưới về như thì mà nhưng hay hoặc vì nếu tôi bạn nó họ chúng ta điều ba hai ngày nay nước năm thế giới mỗi " +
      "ai gì luôn bao giờ bởi sao hơn nhất lên xuống đây kia mọi",
    letters: /[ăâđêôơưàáèéìíòóùúýãõ\u1ea0-\u1ef9]/,
  },
  id: {
    words:
      "dan atau yang di ke dari untuk dengan pada oleh ini itu adalah ialah tidak bukan ada memiliki sangat juga saja " +
      "sudah telah akan bisa dapat saya aku kamu dia kami kita mereka nya seperti karena tetapi tapi jika ketika lebih " +
      "banyak sebuah seorang para dalam tiga dua hari setiap tahun dunia orang kini sekarang tak selalu pernah mengapa " +
      "bagaimana siapa mana sana sini antara tanpa berasal menjadi hidup semua masih hanya agar maka serta",
  },
  tl: {
    words:
      "ang ng mga sa na ay at si ni kay ito iyon hindi may mayroon wala ako ikaw siya kami tayo sila niya nila kung " +
      "dahil para rin din lang napaka nang pero tatlong dalawang isang araw taon mundo tao bawat lahat lagi bakit paano " +
      "sino saan doon dito ngayon ngunit upang",
  },
  sw: {
    words:
      "na ya wa za la cha vya ni kwa katika hii huu hiyo hizi hao yake wake lake zake sana pia lakini au kama si ana " +
      "wana mimi wewe yeye sisi wao hakuna kuwa moja mbili tatu leo siku kila mwaka dunia watu mtu wote sasa hapa pale " +
      "kwamba ambayo ambao bila kati kutoka hadi",
  },
};

/** The commonest words of English, and those that other languages spell as one of their function words. */
export const englishWords = new Set(
  (
    "a an the this that these those my your his her its our their i you he she it we they me him us them and or but nor so " +
    "if then than as because while when where why how what who whom whose which of in on at by to from for with without into " +
    "onto over under about after before between through against during until since above below across along around behind " +
    "is am are was were be been being do does did done has have had having can could will would shall should may might must " +
    "not no yes don doesn didn isn wasn won't t s re ve ll m d here there now only also just even still more most less least " +
    "very too much many some any every each all both few other another such own same one two three four five first last new " +
    "old good great long little big small high low right early young next never always often again once up down out off away " +
    "back make makes made get gets got go goes went gone take takes took come comes came see sees saw say says said know knew " +
    "think use used uses find found give gave tell told work works become keep let begin show hear play run move live " +
    "believe bring happen write sit stand lose pay meet set learn change lead understand watch follow stop create speak read " +
    "add spend grow open walk win teach offer remember love consider appear buy wait serve die send build stay fall cut reach " +
    "people time year years day days way thing things man men woman world life hand part place case week company system " +
    "program question government number night point home water room area money story fact month lot study book eye word " +
    "words business issue side kind head house service friend power hour game line end law car city name team minute idea " +
    "body nothing something everything nobody everyone like well really almost enough under per percent " +
    "war hat bin van den sin son sons pour sans par era dove plus met toe mine ten ben hay das want nun hun till ware dam " +
    "dame due pro con per via vs om dit dig lore"
  ).split(" "),
);
