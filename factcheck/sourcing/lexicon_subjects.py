"""Words that tell an agency is spoken of, not quoted, or that its name is another's: data for citations and bearers."""

# The agency speaks of itself, or is spoken of by its own.
OF_ITSELF_AFTER = (
    r"(?:,? (?:which|that))?(?: (?:has|had|also|later))*"
    r" (?:said|says|announced|confirmed|confirms|reported|reports|added|noted|acknowledged|told \w+)"
    r"(?: (?:on )?\w+day| in a (?:statement|memo|letter|filing|tweet)| \w+ly| later){0,2},?(?: that)?"
    r" (?:(?:it|they) (?:will|would|stands?|stood|plans?|planned|intends?|intended|regret\w*|condemn\w*"
    r"|apologi\w+|welcom\w+"
    r"|reject\w*|declined|supports?|supported|hopes?|hoped|expects?|expected"
    r"|(?:had|has) (?:cut|fired|hired|appointed|dismissed|asked|closed|opened|agreed|decided|suspended"
    r"|signed|filed|sued"
    r"|withdrawn|removed|corrected|retracted|lost|won)"
    r"|(?:is|was) (?:cutting|closing|opening|suing|seeking|working|reviewing|investigating|looking"
    r"|aware|deeply|appalled"
    r"|saddened|outraged|concerned|proud|pleased|committed))\b"
    r"|its (?:own )?(?:[\w-]+ )?(?:photographers?|reporters?|journalists?|correspondents?|staff"
    r"|newsroom|bureau|offices?|chair\w*"
    r"|chief|president|revenues?|profits?|website|employees|editors?|camera\w*|team|headquarters"
    r"|accounts?|workers|members?"
    r"|leaders?|party|supporters|stringers?|driver|drones?|officers|troops|board)\b"
    r"(?! (?:[\w-]+ )?(?:saw|heard|witnessed|counted|reported)))"
    r"| a (?:annoncé|confirmé) (?:la nomination|le départ|la suppression|un plan|qu['’]elle|que s(?:on"
    r"|a|es)\b|s(?:on|a|es) )"
    r"| (?:teilte mit|sagte|erklärte|kündigte an), (?:sie|ihr\w*|man werde)\b"
    r"| (?:anunció|informó|confirmó|comunicó) (?:que sus?|sus?|la nomin\w+|el nombramiento)\b"
    r"|[»\"]? (?:сообщил|объявил)\w* о (?:назначении|сво\w+)"
)
OF_ITS_EARNINGS_AFTER = (
    r" (?:reported|posted|announced) [^.\n]{0,60}?(?:earnings|revenues?|profits?|loss(?:es)?|sales"
    r"|income)\b[^.\n]{0,40}?"
    r"(?:for the (?:[\w-]+ )?(?:year|quarter|half)|a share|per share)"
)
OFFICER_BEFORE = (
    r"\b(?:директор|редактор|руководител|глав|сотрудник|основател|владел|собственник|представител|керівник|власник"
    r"|[Cc]hief|[Dd]irector|[Ee]ditor|[Pp]resident|[Cc]hair(?:wo)?man|CEO|[Ss]pokes(?:wo)?(?:man"
    r"|person)|[Hh]ead|[Oo]wner"
    r"|[Ff]ounder|[Bb]oss|PDG|[Dd]irecteur|[Dd]irectrice|[Pp]atron|[Pp]résident|[Pp]residente|[Dd]irectora?"
    r"|Chefredakteur|Geschäftsführer|Sprecher|[Pp]rezes|[Dd]yrektor)[\wа-яіїє]*"
    r"(?:-in-chief)? (?:(?:of|for|at|de|der|von|du|del|di|da) )?(?:de l['’]|l['’]|dell['’])?(?:the |The"
    r" |la |агентства )?[«\"“]?$"
)
# What a preposition governs is not the subject of the verb behind: `the deal with AFP found few friends`.
GOVERNED_BEFORE = (
    r"\b(?:with|against|between|into|of|for|at|about|over|under|near|outside|inside|behind|towards?|off)"
    r" (?:the |The |news agency |agency )*$"
)
# Told to do something, the agency is not told news.
ORDERED_AFTER = r" (?:not )?to (?!be\b|have\b|expect\b)[a-z]+\b"
# Another body's kind, set behind the initials it shares with an agency.
ANOTHER_BODY_AFTER = (
    r", (?:the|an?|which (?:represents|runs|supplies|sells|makes|operates|owns)) (?:[\w-]+ ){0,4}?"
    r"(?:mayor|billionaire|candidate|founder|party|union|police|force|company|firm|charity|airline|bank"
    r"|regulator|association"
    r"|federation|society|publisher|supplier|software|ministry|authority|army|militia|alliance|club|league)"
    r"(?=[,.)]| of\b)"
)
COMMON_NOUN_BEFORE = r"\b(?:his|her|my|your|their|our|an?|each|every|no) $"
# After `told PA`, a word of grammar: the initials stand alone, as an agency's do (`told TT riders` is another matter).
STANDS_ALONE_AFTER = (
    r"(?:[,.;:?!\"”)]|$| (?:that|the|he|she|it|they|there|we|his|her|their|its|in|on|at|by|from|last"
    r"|this|how|why|what|when"
    r"|after|before|about|during|yesterday|today|earlier|later|a|an|no|some|two|three|more|all|both|who|and"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
