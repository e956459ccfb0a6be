"""Forms of crediting an agency in running French, Spanish, Catalan, Portuguese, Italian and Romanian.

By language: (relation, before, behind), as in `lexicon_forms`; all of them count as strong.
"""

from factcheck.sourcing.lexicon_forms_germanic import LanguageForm

_FR_TOLD = (
    r"(?:déclar|confi|dit\b|dite?s?\b|racont|révél|expliqu|annonc|assur|précis|indiqu|affirm|témoign"
    r"|répond|soulign|détaill"
    r"|démenti|reconn|résum|lâch|gliss|réag|apport|transmis|communiqu|envoy)"
)
_ES_TOLD = (
    r"(?:dijo|dijeron|dice|dicho|declar|explic|confirm|asegur|señal|coment|indic|afirm|relat|contó"
    r"|contaron|cuenta|cont[aó]"
    r"|manifest|precis|revel|inform|traslad|reconoc|admit|apunt|detall|adelant|avanz|sostuv|detalló"
    r"|remarc|subray|respond"
    r"|expres|ratific|aclar)"
)

ROMANCE: dict[str, tuple[LanguageForm, ...]] = {
    "fr": (
        ("told", rf"\b{_FR_TOLD}[\wéè]*[^.\n]{{0,60}}? (?:à|auprès de|au micro de) ?", ""),
        (
            "told",
            (
                r"\b(?:entretien|interview|déclaration|courriel|mail|message|communiqué)s?\b[^.\n]{0,30}? (?:à|avec"
                r"|pour|accordée? à) ?"
            ),
            "",
        ),
        (
            "told",
            (
                r"\b(?:contact|joint|interrog|sollicit|questionn|interview|rencontr|appel|requêt|consult"
                r"|intervew)\w*[^.\n]{0,30}? par "
            ),
            "",
        ),
        ("cited", r"\b(?:a appris|apprend-on|a-t-on appris|appris)(?: ce \w+)?(?: auprès)?(?: de)? ?", ""),
        (
            "cited",
            (
                r"\b(?:selon|d['’]après|rapporte|a rapporté|sondés par|citant|cite|indique|précise|annonce|écrit"
                r"|relaie|relate|affirme) "
            ),
            "",
        ),
        ("cited", r"\b(?:a |ont |avait )(?:indiqué|annoncé|rapporté|précisé|affirmé|écrit|relayé|révélé) ", ""),
        (
            "cited",
            (
                r"\b(?:cit|rapport|relay|diffus|publi|consult|vu|vérifi|obten|révél|compil|recens|authentifi|examin"
                r"|étudi|recueilli|dévoil)(?:é|i|u)?e?s?(?: [\w-]+){0,2}? par "
            ),
            "",
        ),
        (
            "cited",
            r"\b(?:[Ss]elon|d['’]après|[Uu]n|[Ll]e|[Uu]ne|[Dd]es|[Dd]eux|du|au) (?:(?:dernier|nouveau|premier)"
            r" )?(?:décompte|bilan|comptage|calculs?|enquête|dépêche|sondage|estimation|recensement"
            r"|analyse|source|base de données)[\w ]{0,20}? (?:de|par|établie? par|réalisée? par) ?",
            "",
        ),
        (
            "cited",
            (
                r"\b(?:[Ss]elon|d['’]après|[Uu]ne?|[Ll][ea]s?|[Dd]es|[Dd]eux|L['’]) ?(?:journaliste|correspondante?"
                r"|photographe|vidéaste|reporter|équipe)s? (?:\w+ )?(?:de|d['’]) ?"
            ),
            (
                r"(?:[^.\n]{0,40}? (?:a|ont) (?:constaté|vu|entendu|compté|observé|pu|rapporté|assisté|recueilli"
                r"|indiqué)| (?:sur place|présente?s?|à |en )[^.\n]{0,30}[,.])"
            ),
        ),
        ("cited", r"\b(?:dont|que|qu['’]|où) ?", r" (?:a|avait|ont) (?:obtenu|consulté|pu|eu|vu|reçu)\b"),
        (
            "cited",
            "",
            (
                r",? (?:a |avait )?(?:appris|rapporté|rapporte|citant|cite|indiqué|indique|annoncé|écrit|précise"
                r"|fait état|révélé|constaté|relaie|affirme)\b"
            ),
        ),
        ("cited", "", r" a (?:pu )?(?:consult|vérifi|obtenu|interrog|recens|compt|constat)\w*"),
        ("cited", "", r", citant [^,\n]{3,60}, (?:a fait état|rapporte|a rapporté|indique)\b"),
    ),
    "es": (
        ("cited", "", r", citando [^,\n]{3,60}, (?:inform|report|public|señal|indic|asegur)\w*"),
        ("told", rf"\b{_ES_TOLD}\w*[^.\n]{{0,60}}? a (?:la )?", ""),
        (
            "told",
            (
                r"\b(?:entrevista|declaraciones|entrevistas|conversación|diálogo|charla|comentarios|comunicado"
                r"|exclusiva)s?(?: \w+){0,3}? (?:con|a|para) (?:la )?"
            ),
            "",
        ),
        (
            "told",
            r"\b(?:consultad|entrevistad|contactad|preguntad|interrogad|interpelad)[oa]s?[^.\n]{0,25}? por (?:la )?",
            "",
        ),
        (
            "cited",
            (
                r"\b(?:según|informa|informó|recoge|recogió|cita|citando(?: a)?|de acuerdo con|de acuerdo a|reporta"
                r"|publica|publicó|indicó|señaló|reportó|de) (?:la )?(?=agencia )"
            ),
            "",
        ),
        (
            "cited",
            (
                r"\b(?:según|informa|informó|recoge|recogió|cita|citando(?: a)?|de acuerdo con|de acuerdo a|reporta"
                r"|publica|publicó|indicó|señaló|reportó) (?:la )?"
            ),
            "",
        ),
        (
            "cited",
            (
                r"\b(?:según|como|tal como) (?:\w+ ){0,2}(?:sab|conoc|adelant|inform|constat|confirm|public"
                r"|report)\w+ (?:la )?"
            ),
            "",
        ),
        (
            "cited",
            (
                r"\b(?:citad|vist|obtenid|revisad|consultad|publicad|difundid|verificad|recogid|reproducid"
                r"|encuestad|analizad|distribuid|recopilad|reportad|informad)[oa]s? (?:\w+ )?por (?:la )?"
            ),
            "",
        ),
        (
            "cited",
            (
                r"\b(?:[Uu]n|[Uu]na|[Ee]l|[Ll]a|[Dd]os|periodistas) ?(?:testigo|periodista|corresponsal|reportero"
                r"|fotógrafo|equipo|reportera)?s? de (?:la )?"
            ),
            r" (?:[\w]+ ){0,3}?(?:vio|vieron|constató|constataron|comprobó|pudo|observó|presenció|escuchó)\b",
        ),
        (
            "cited",
            r"\b(?:un|el|del|último) (?:recuento|conteo|sondeo|cálculo|balance|despacho|reporte|encuesta) de (?:la )?",
            "",
        ),
        (
            "cited",
            "",
            (
                r",? (?:informa|informó|reportó|señala|señaló|indicó|publicó|ha sabido|pudo (?:saber|constatar"
                r"|comprobar)|tuvo acceso|constató|recoge|cita|citó|citando)\b"
            ),
        ),
    ),
    "ca": (
        ("told", r"\b(?:dit|ha dit|explica\w*|confirma\w*|assegura\w*|declara\w*)\b[^.\n]{0,50}? a (?=l['’]|la )", ""),
        ("cited", r"\b(?:segons|informa|segons ha pogut saber|ha sabut) ", ""),
    ),
    "pt": (
        ("cited", "", r", citando [^,\n]{3,60}, (?:notici|inform|avanç|escrev|relat)\w*"),
        (
            "told",
            (
                r"\b(?:disse|dito|declar|explic|confirm|assegur|afirm|revel|cont|adiant|inform|avan|esclarec|indic"
                r"|relat|garant|refer|apont|admit)\w*[^.\n]{0,60}? (?:à|ao|a|para a|para o) "
            ),
            "",
        ),
        (
            "told",
            (
                r"\b(?:entrevista|declarações|entrevistas|comentários|conversa|nota|comunicado)(?: \w+){0,3}? (?:à"
                r"|ao|a|com a|com o|com|para a|para) "
            ),
            "",
        ),
        (
            "told",
            (
                r"\b(?:questionad|contactad|procurad|ouvid|entrevistad|contatad|interrogad|perguntad"
                r"|consultad)[oa]s?[^.\n]{0,25}? (?:pela|pelo|por) "
            ),
            "",
        ),
        (
            "cited",
            (
                r"\b(?:segundo|informou|informa|conforme|avança|noticiou|noticia|escreve|relata|de acordo com"
                r"|adianta|cita|citando) (?:a |o )?"
            ),
            "",
        ),
        ("cited", r"\b(?:citad|divulgad|publicad|consultad|ouvid|obtid|noticiad|avançad)[oa]s? (?:pela|pelo|por) ", ""),
        ("cited", r"\b(?:a que|ao qual|à qual|a) (?:a |o )?", r" teve acesso"),
        ("cited", "", r",? (?:informou|noticiou|noticia|avança|apurou|constatou|relata|teve acesso)\b"),
    ),
    "it": (
        ("cited", "", r", citando [^,\n]{3,60},(?: ha)? (?:riferi|riport|scri|annunci|segnal)\w*"),
        (
            "told",
            (
                r"\b(?:detto|dichiara|dice|spiega|spiegat|conferma|confermat|raccont|rivela|rivelat|afferma"
                r"|affermat|rispond|commenta|sottolinea|precisa|riferi)\w*[^.\n]{0,60}? (?:all['’]|alla |ad |a"
                r" (?=agenzia|\w))"
            ),
            "",
        ),
        (
            "told",
            (
                r"\b(?:intervista|dichiarazioni|colloquio|conversazione)\b[^.\n]{0,30}? (?:all['’]|alla |con"
                r" (?:l['’])?|a |rilasciata a(?:ll['’])?)"
            ),
            "",
        ),
        (
            "told",
            (
                r"\b(?:intervistat|contattat|interpellat|sentit|raggiunt|interrogat)[oaie][^.\n]{0,25}? (?:dall['’]"
                r"|dalla |da )"
            ),
            "",
        ),
        (
            "cited",
            (
                r"\b(?:secondo|riferisce|riporta|scrive|rende noto|apprende|annuncia|informa|segnala|stando a(?:"
                r" quanto riporta)?|cita) (?:l['’]|la |all['’])?"
            ),
            "",
        ),
        (
            "cited",
            (
                r"\b(?:citat|pubblicat|diffus|vist|visionat|riportat|rilanciat|consultat|riferit|ottenut)[oaie]"
                r" (?:dall['’]|dalla |da )"
            ),
            "",
        ),
        (
            "cited",
            "",
            r",? (?:riferisce|riporta|apprende|ha appreso|è in grado|ha potuto|ha visionato|scrive|informa)\b",
        ),
    ),
    "ro": (
        (
            "told",
            (
                r"\b(?:declarat|spus|precizat|transmis|explicat|confirmat|relatat|afirmat)\b[^.\n]{0,40}? (?:pentru"
                r"|agenției|către) "
            ),
            "",
        ),
        (
            "cited",
            (
                r"\b(?:potrivit|conform|relatează|transmite|informează|citat[ăe]? de|scrie|anunță|notează"
                r"|preluat[ăe]? de) "
            ),
            "",
        ),
        ("cited", "", r",? (?:relatează|transmite|informează|scrie|anunță)\b"),
    ),
}
