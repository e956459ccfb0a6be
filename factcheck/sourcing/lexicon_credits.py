"""Credit lines, by language: data for `credits`."""

from factcheck.model import Relation

# Credit lines: the form, the relation it states, how sure one may be. The names stand after the form.
_LINE_OPENS = r"(?:^\W*|[(\[—–-] ?|\. |; )"
CREDITS_AFTER: tuple[tuple[str, Relation, float], ...] = (
    (_LINE_OPENS + r"(?:additional )?inputs? (?:was |were )?(?:provided )?(?:by|from)", "contributed", 0.9),
    (
        r"\b(?:published|sourced|taken|auto-generated|generated|republished|reproduced) from (?:an? |the"
        r" )?(?:syndicated )?"
        r"(?:feed (?:of|by|from) )?",
        "authored",
        0.8,
    ),
    (r"\bunder (?:an? )?(?:content|licen[cs]e|republication)[\w -]{0,30} (?:with|from)(?= )", "authored", 0.8),
    (
        r"this (?:report|story|article|piece|content|material|text) (?:was |is |has been )?(?:first |originally )?"
        r"(?:appeared|ran|published|reported|posted|distributed|syndicated|republished|courtesy) (?:on|in"
        r"|by|with|from|of)",
        "authored",
        0.85,
    ),
    (r"\bdistributed by(?= )", "authored", 0.8),
    (r"^\W*(?:first |originally )(?:published|reported|appeared|posted) (?:by|on|in|at)(?= )", "authored", 0.8),
    (
        r"^\W*(?:courtesy(?: of)?|distributed by|provided by|supplied by|syndicated (?:by|from)|republished"
        r" (?:from|with)|story by"
        r"|published by arrangement with)(?= )",
        "authored",
        0.8,
    ),
    (
        r"\b(?:unter (?:Verwendung|Nutzung) (?:von|des|der)|(?:mit|unter) (?:\w+ )?Material(?:ien)? (?:von"
        r"|des|der)|unter Mitarbeit von"
        r"|Mitarbeit:)",
        "contributed",
        0.9,
    ),
    (
        (
            r"\b(?:basiert|beruht) (?:\w+ )?auf (?:einer |einem |den )?(?:\w+)?(?:Meldung\w*|Material"
            r"|Informationen|Bericht\w*|Text\w*)"
        ),
        "based_on",
        0.9,
    ),
    (r"\b(?:stammt|kommt|wurde (?:übernommen|bereitgestellt)) von (?:der )?(?=\w)", "authored", 0.75),
    (
        r"^\W*(?:con|com) (?:reportes?|datos|dados|agencias?|agências?|aportes|notas?|material|contenido|declaraciones)"
        r"(?: (?:de|da|do|das|dos))?",
        "contributed",
        0.9,
    ),
    (
        (
            r"\b(?:as informações são|la información es|com informações|texto publicado|conteúdo) (?:de|da|do"
            r"|das|dos|por)(?= )"
        ),
        "contributed",
        0.85,
    ),
    (
        r"(?:при подготовке [\w ]{3,20} использ\w+ (?:сообщени|материал|информаци|данны)\w+(?:"
        r" агентств\w*)?|с использованием (?:информации|материалов|сообщений)"
        r"|(?:з|із) використанням (?:матеріалів|інформації))",
        "based_on",
        0.9,
    ),
    (r"^\W*综合", "contributed", 0.8),
    (
        _LINE_OPENS + r"with (?:additional |some |further |extra |more |agency |wire |news |staff and )?"
        r"(?:reporting|inputs?|files|material|reports?|contributions?|information|copy|wires?)(?: (?:by|from|of|via))?",
        "contributed",
        0.97,
    ),
    (
        _LINE_OPENS + r"(?:additional|further|extra) (?:reporting|material|information|input) "
        r"(?:was )?(?:provided )?(?:by|from)",
        "contributed",
        0.9,
    ),
    (
        r"(?:information|material|reporting|quotes) (?:for|in|used in) this (?:report|story|article)[^.\n]{0,40}? "
        r"(?:by|from)",
        "contributed",
        0.95,
    ),
    (_LINE_OPENS + r"(?:reporting|compiled|written|edited) (?:by|from)(?= )", "contributed", 0.8),
    (
        r"\b(?:includes?|contains|uses) (?:\w+ )?(?:reporting|material|information|content) (?:by|from)",
        "contributed",
        0.9,
    ),
    (r"(?:contributing|contributors) to this (?:report|story|article) (?:were|was|included?s?):?", "contributed", 0.95),
    (
        r"^(?:(?:Le|La|Les) |L['’])?[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3} (?:avec|mit|con|with)(?: l['’])?"
        r"(?= [^.\n]{2,40}$)",
        "contributed",
        0.8,
    ),
    (_LINE_OPENS + r"avec(?: les)?(?: agences?)?(?= )", "contributed", 0.9),
    (
        _LINE_OPENS + r"(?:\w{2,5} )?mit(?: (?:material|informationen|agenturmaterial|inhalten|meldungen))?"
        r"(?: (?:von|der|des))?(?= )",
        "contributed",
        0.9,
    ),
    (
        _LINE_OPENS + r"(?:con|com) (?:información|informaciones|datos|material|informações|agências?|informazioni)"
        r"(?: (?:de|da|do|das|dos|di))?",
        "contributed",
        0.95,
    ),
    (
        r"\b(?:based|adapted)(?: in part| partly)? (?:up)?on (?:an? |original )?(?:[\w-]+ )?"
        r"(?:reporting|reports?|material|information|articles?|stor(?:y|ies)|dispatch\w*|copy)",
        "based_on",
        0.95,
    ),
    (_LINE_OPENS + r"(?:по материалам|с использованием материалов|за матеріалами)", "based_on", 0.9),
    (
        r"^\W*(?:agencies|agences|agenturen|agencias|agenzie|agencje|агентства|sources?|quellen?|zdroj|źródło|fuentes?|fonte|источник|джерело|kaynak|bron|kilde|källa"
        r"|forrás|izvor|sursa|lähde"
        r"|sumber|zdroje|źródła|fonti|източник|извор|nguồn|allikas|avots|šaltinis|πηγή|المصدر|منبع|来源|來源|稿源"
        r"|출처|자료|出典|出所)\s?[:：] ?",
        "authored",
        0.8,
    ),
    (
        r"this (?:report|story|article) (?:is |was |comes |came )?"
        r"(?:written |produced |first published |provided |originally published |reported |compiled |prepared )?"
        r"(?:by|from)",
        "authored",
        0.85,
    ),
    (r"^\W*(?:story|report|text|article|words) by(?= )", "authored", 0.8),
    (r"^\W*(?:h/t|hat tip)\b:?", "cited", 0.7),
)
# The names stand behind the form and close the line: `(With AFP)`, `Fonte ANSA`, `Text: dpa`.
CREDITS_CLOSED: tuple[tuple[str, Relation, float], ...] = (
    (
        r"^\W*(?:[\w ]{2,30}, )?(?:with|mit|avec|con|com|met|med|wraz z|s využitím)(?: (?:the|der|den|des"
        r"|agencies|agences?|agenturen|agencias?"
        r"|agências?|agentur|de|da|do|das|la|las|l['’]|wires?|input))*[ ,:(]+",
        "contributed",
        0.85,
    ),
    (
        r"^\W*(?:agencies|agences|agenturen|agencias|agenzie|agencje|агентства|sources?|quellen?|fuentes?|fonte|text[eo]?|autor|auteur|author|report|bericht"
        r"|informations?|infos?|información de"
        r"|dépêche|d['’]après|selon|redacción|redaktion|redazione|haber|kaynak|na podstawie|za|via|текст|автор"
        r"|по (?:информации|сообщени\w+|данным)|за (?:інформацією|даними|повідомленням)|джерело)"
        r"(?: de| l['’])?[ :,/–—-]+",
        "authored",
        0.75,
    ),
)
# Beside the names of a line that holds nothing else: small words, material, a writer's initials.
CLOSED_REST = (
    r"(?:\W|\b(?:and|und|et|y|e|i|a|и|та|і|sowie|the|der|die|la|de|news|agency|agencies|agenturen"
    r"|agencias|other|wires?|newswire|service"
    r"|inputs?|reports?|reporting|files?|material|content|staff|agenturmaterial|meldungen|red|ots|www"
    r"|com)\b|\b[a-zäöü]{2,3}\b)*"
)
# The names stand before the form.
CREDITS_BEFORE: tuple[tuple[str, Relation, float], ...] = (
    (r"contributed(?: (?:from|in) [A-Z]\w+)?\W*$", "contributed", 0.85),
    (r"\bare solely responsible|\bis solely responsible", "authored", 0.85),
    (r"(?:is|are) (?:also )?included in (?:this|the) (?:report|story|article)\b", "contributed", 0.9),
    (r"\b(?:übernommen|bereitgestellt|erstellt)\W*$", "authored", 0.75),
    (
        r"contributed (?:\w+ ){0,2}?(?:to|for) (?:this|the|our) (?:report|story|article|piece)\b"
        r"|contributed reporting|contributed to this\b",
        "contributed",
        0.97,
    ),
    (
        r"(?:was|were|has been|have been) (?:also )?(?:used|included) in (?:this|the) (?:report|story|article)\b",
        "contributed",
        0.9,
    ),
    (r"contributed from [A-Z][\w., ]{2,60}$", "contributed", 0.9),
    (
        r"haben? zu diese[mr] (?:bericht|artikel|meldung) beigetragen|(?:a|ont) contribué à (?:cet|ce)\b",
        "contributed",
        0.95,
    ),
)
# The name stands at once behind the form.
COPYRIGHT_BEFORE = (
    r"(?:[©ⓒ]|\([cC]\)|\b[Cc]opyright\b)(?: ?(?:[©ⓒ]|\([cC]\)))?(?: ?(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?)?"
    r",? ?(?:by )?(?:[Tt]he )?$"
)

# A notice on every page of a site says nothing about the article above it.
BOILERPLATE = (
    r"may (?:also )?(?:include|contain|use|feature)|\bthis (?:site|website|service|page|app|newsletter"
    r"|channel|network)\b"
    r"|market data|quotes? (?:delayed|supplied)|subscribes? to|newsletter|cookies|terms of (?:use|service)"
    r"|privacy policy|branded indices|articles: copyright"
)
HOUSE_FORM = (
    r"^\W{0,3}(?:additional )?(?:reporting|writing) by [A-Z][^\n]{2,300}?[;.] ?"
    r"(?:additional reporting|writing|editing|compiled|graphic\w*) (?:by|and)[^\n]{0,200}"
    r"|^\((?:reporting|writing|editing|compiled) by [A-Z][^()\n]{2,200}\)\W*$"
)
