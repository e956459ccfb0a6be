"""Who stands behind a name, as data: states and their capitals, bodies, offices, titles, first names."""

from factcheck.attribution.lexicon import words

# State: what copy calls it besides, and the seats that speak for it. General knowledge; a name that is as often a
# place without a government behind the words (New York, Geneva) is left out.
_STATES = """
Afghanistan|Kabul|Afghan
Albania|Tirana|Albanian
Algeria|Algiers|Algerian
Angola|Luanda|Angolan
Argentina|Buenos Aires|Argentine,Argentinian
Armenia|Yerevan|Armenian
Australia|Canberra|Australian
Austria|Vienna|Austrian
Azerbaijan|Baku|Azerbaijani,Azeri
Bahrain|Manama|Bahraini
Bangladesh|Dhaka|Bangladeshi
Belarus|Minsk|Belarusian
Belgium||Belgian
Bolivia|La Paz|Bolivian
Bosnia|Sarajevo|Bosnian
Brazil|Brasilia|Brazilian
Bulgaria|Sofia|Bulgarian
Cambodia|Phnom Penh|Cambodian
Cameroon|Yaounde|Cameroonian
Canada|Ottawa|Canadian
Chad|N'Djamena|Chadian
Chile|Santiago|Chilean
China|Beijing,Zhongnanhai|Chinese
Colombia|Bogota|Colombian
Croatia|Zagreb|Croatian
Cuba|Havana|Cuban
Cyprus|Nicosia|Cypriot
Czech Republic|Prague|Czech
Denmark|Copenhagen|Danish
Ecuador|Quito|Ecuadorian
Egypt|Cairo|Egyptian
Eritrea|Asmara|Eritrean
Estonia|Tallinn|Estonian
Ethiopia|Addis Ababa|Ethiopian
Finland|Helsinki|Finnish
France|Paris,Elysee,Élysée,Quai d'Orsay|French
Georgia|Tbilisi|Georgian
Germany|Berlin,Bonn|German
Ghana|Accra|Ghanaian
Greece|Athens|Greek
Guatemala||Guatemalan
Haiti|Port-au-Prince|Haitian
Honduras|Tegucigalpa|Honduran
Hungary|Budapest|Hungarian
Iceland|Reykjavik|Icelandic
India|New Delhi,Delhi|Indian
Indonesia|Jakarta|Indonesian
Iran|Tehran,Teheran|Iranian
Iraq|Baghdad|Iraqi
Ireland|Dublin|Irish
Israel|Jerusalem,Tel Aviv|Israeli
Italy|Rome|Italian
Japan|Tokyo|Japanese
Jordan|Amman|Jordanian
Kazakhstan|Astana|Kazakh
Kenya|Nairobi|Kenyan
Kosovo|Pristina|Kosovar
Kuwait||Kuwaiti
Kyrgyzstan|Bishkek|Kyrgyz
Laos|Vientiane|Laotian
Latvia|Riga|Latvian
Lebanon|Beirut|Lebanese
Libya|Tripoli|Libyan
Lithuania|Vilnius|Lithuanian
Malaysia|Kuala Lumpur,Putrajaya|Malaysian
Mali|Bamako|Malian
Mexico|Mexico City|Mexican
Moldova|Chisinau|Moldovan
Mongolia|Ulan Bator|Mongolian
Montenegro|Podgorica|Montenegrin
Morocco|Rabat|Moroccan
Myanmar|Naypyidaw,Burma|Burmese
Nepal|Kathmandu|Nepalese,Nepali
Netherlands|The Hague|Dutch
New Zealand|Wellington|
Nicaragua|Managua|Nicaraguan
Niger|Niamey|Nigerien
Nigeria|Abuja|Nigerian
North Korea|Pyongyang,DPRK|North Korean
North Macedonia|Skopje|Macedonian
Norway|Oslo|Norwegian
Oman|Muscat|Omani
Pakistan|Islamabad|Pakistani
Palestine|Ramallah|Palestinian
Panama||Panamanian
Paraguay|Asuncion|Paraguayan
Peru|Lima|Peruvian
Philippines|Manila|Philippine,Filipino
Poland|Warsaw|Polish
Portugal|Lisbon|Portuguese
Qatar|Doha|Qatari
Romania|Bucharest|Romanian
Russia|Moscow,Kremlin,Russian Federation|Russian
Rwanda|Kigali|Rwandan
Saudi Arabia|Riyadh,Saudis|Saudi
Senegal|Dakar|Senegalese
Serbia|Belgrade|Serbian
Singapore||Singaporean
Slovakia|Bratislava|Slovak
Slovenia|Ljubljana|Slovenian
Somalia|Mogadishu|Somali
South Africa|Pretoria|South African
South Korea|Seoul,Blue House|South Korean
South Sudan|Juba|South Sudanese
Spain|Madrid|Spanish
Sri Lanka|Colombo|Sri Lankan
Sudan|Khartoum|Sudanese
Sweden|Stockholm|Swedish
Switzerland|Bern|Swiss
Syria|Damascus|Syrian
Taiwan|Taipei|Taiwanese
Tajikistan|Dushanbe|Tajik
Tanzania|Dodoma|Tanzanian
Thailand|Bangkok|Thai
Tunisia|Tunis|Tunisian
Turkey|Ankara|Turkish
Turkmenistan|Ashgabat|Turkmen
Uganda|Kampala|Ugandan
Ukraine|Kyiv,Kiev|Ukrainian
United Arab Emirates|Abu Dhabi,UAE|Emirati
United Kingdom|London,Britain,U.K.,UK,Whitehall,Downing Street|British
United States|Washington,U.S.,US,America,U.S.A.,USA|American
Uruguay|Montevideo|Uruguayan
Uzbekistan|Tashkent|Uzbek
Vatican|Holy See|
Venezuela|Caracas|Venezuelan
Vietnam|Hanoi|Vietnamese
Yemen|Sanaa|Yemeni
Zambia|Lusaka|Zambian
Zimbabwe|Harare|Zimbabwean
"""
_ROWS = [row.split("|") for row in _STATES.strip().splitlines()]
STATE_OF: dict[str, str] = {
    name.lower(): state for state, others, _ in _ROWS for name in (state, *others.split(",")) if name
}
NATIONALITIES = frozenset(word.lower() for *_, people in _ROWS for name in people.split(",") for word in name.split())

_BODIES = """
white house|pentagon|congress|senate|house of representatives|parliament|state department|foreign ministry
defense ministry|defence ministry|supreme court|security council|un security council|u.n. security council
united nations|u.n.|un|nato|european union|eu|e.u.|european commission|kremlin press service|fbi|cia|nsa
justice department|treasury|duma|state duma|knesset|bundestag|african union|arab league|imf|world bank
world health organization|red cross|amnesty international|human rights watch|hamas|hezbollah|taliban|islamic state
reuters|afp|agence france-presse|associated press|ap|tass|itar-tass|interfax|ria novosti|xinhua|yonhap|kcna|kyodo
dpa|efe|ansa|bloomberg|bbc|cnn|nbc|abc|cbs|fox news|politico|al jazeera|u.s. navy|iaea|opec|asean
"""
BODIES = frozenset(_BODIES.strip().replace("\n", "|").split("|"))
# A run of capitals with one of these in it names a body, not a person.
BODY_WORDS = frozenset(
    words("""ministry department council committee commission agency bureau party congress senate parliament court union
    university college institute institution center centre foundation association organization organisation company
    corporation corp inc inc. ltd co co. group bank fund times post journal news press tribune herald magazine radio
    television tv network campaign administration government police army navy force forces guard command office house
    board league federation club coalition alliance society service authority watch international team project
    newspaper daily network media website assembly cabinet embassy church hospital school city county state states
    pac trust chamber caucus convention democrats republicans justice nations""")
)
PLACE_WORDS = frozenset(
    words("""north south east west new san santa los las saint st. fort mount lake river street avenue peninsula sea
    island islands valley county hampshire york carolina dakota virginia jersey mexico""")
)
TITLES = frozenset(
    words("""del. sens. reps. mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir
    lord lady dame president vice prime minister
    premier chancellor king queen prince princess pope sen sen. senator rep rep. representative gov gov. governor
    congressman congresswoman secretary general gen gen. lt lt. col col. colonel maj maj. major capt capt. captain
    sgt sgt. sergeant adm adm. admiral commander cmdr. chief justice judge speaker leader ambassador envoy mayor
    attorney deputy foreign defense defence interior finance state treasury former ex-president then-president
    director chairman chairwoman chair spokesman spokeswoman spokesperson rev rev. reverend imam rabbi bishop
    archbishop cardinal ayatollah sheikh sheik emir sultan comrade detective sheriff inspector coach ceo founder
    democratic republican democrat conservative labour liberal candidate nominee lawmaker presidential
    congressional white-house supreme majority minority whip house senate press aide adviser analyst columnist
    author activist first acting incoming outgoing opposition national security
    assemblyman assemblywoman councilman councilwoman contender hopeful administrator
    commissioner superintendent executive manager mp""")
)
MALE_TITLES = frozenset(words("mr mr. sir lord king prince pope congressman chairman spokesman sheikh sultan emir"))
FEMALE_TITLES = frozenset(words("mrs mrs. ms ms. miss lady dame queen princess congresswoman chairwoman spokeswoman"))
# Offices by which copy calls a person it has named with the same office: `the president`.
OFFICES = frozenset(
    words("""president chancellor premier king queen pope governor senator mayor secretary congressman congresswoman
    ambassador speaker chairman chairwoman judge general minister prince nominee representative leader
    candidate contender hopeful""")
)
# How copy shortens an office before a name.
OFFICE_OF = {
    short + stop: office
    for short, office in (("sen", "senator"), ("rep", "representative"), ("gov", "governor"), ("gen", "general"))
    for stop in ("", ".")
}
PARTIES = frozenset(words("republican democratic libertarian green conservative labour liberal independent gop"))
GROUP_NOUNS = frozenset(
    words("""officials analysts experts critics supporters opponents observers diplomats lawmakers prosecutors
    investigators scientists researchers economists aides advisers advisors witnesses residents activists voters
    democrats republicans people protesters reporters journalists leaders ministers senators lawyers attorneys
    authorities police doctors activists organizers organisers strategists historians teachers students families
    conservatives liberals progressives americans russians ukrainians chinese germans europeans members others
    some many most politicians pundits commentators allies rivals candidates governments countries executives
    neighbors neighbours relatives militants rebels respondents detectives scholars employees workers
    spokesmen spokespeople""")
)
# Many in one: `a chorus of Republicans`, `a majority of voters`.
COLLECTIVES = frozenset(
    words("""group number majority chorus array handful crowd pair couple minority percent all everyone everybody both
    women men children media latinos few several half""")
)
# What is written or counted, and quoted as if it spoke.
DOCUMENT_NOUNS = frozenset(
    words("""poll polls survey surveys study studies report reports article statement ruling data analysis account
    bylaws filing filings records documents document email emails e-mail e-mails letter memo memos lawsuit complaint
    transcript book film documentary ad ads website site tally average averages editorial headline indictment order
    opinion bill law plan figures statistics numbers tweet tweets release review story column post video affidavit
    polling research estimate estimates census returns""")
)
BODY_NOUNS = frozenset(
    words("""campaign bank fund alliance panel legislature government company union agency court jury board chain
    bureaucracy team firm organization organisation coalition administration committee department ministry party
    newspaper network magazine commission council office bureau institute university foundation association
    military army police regime band city state states station outlet publication publisher tribunal operation""")
)
UNNAMED_HEADS = frozenset(
    words("""official source sources aide diplomat person adviser advisor witness insider lawmaker spokesman spokeswoman
    spokesperson officer executive resident analyst lawyer prosecutor member employee strategist staffer
    operative man woman expert reporter journalist doctor announcer friend father mother brother sister son daughter
    husband wife attorney user taxpayer voter supporter critic donor leader speaker host moderator writer author
    professor teacher student colleague ally rival opponent historian economist pollster consultant producer
    manager director agent investigator veteran neighbor neighbour relative protester activist judge senator
    congressman governor""")
)
KIN = frozenset(words("wife husband lady daughter son brother sister father mother widow nephew niece cousin"))
