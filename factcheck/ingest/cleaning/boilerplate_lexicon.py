"""What a page sets around an article: words and forms, apart from the rules that use them."""

import re


def _phrases(lines: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in lines.replace("\n", "|").split("|")) - {""}


def _one_of(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)


# Whole lines, whatever their capitals and the bullets before them; never the words of a report.
FURNITURE_LINES = _phrases(
    """
    accessibility links|skip to content|skip to main content|skip to navigation|skip to main navigation|skip to search
    skip to footer|skip navigation|jump to navigation|jump to content|main navigation|site navigation
    breaking news|latest news|top stories|more top stories|live updates|most read|most popular|most viewed|most shared
    trending|trending now|trending stories|editors' picks|editor's picks|recommended|recommended for you
    recommended stories
    you may also like|you might also like|more from this section|more on this story|more on this topic|related
    related articles|related stories|related topics|related content|related news|related links|related video
    read more|read full story|show more|load more|view more|see more|read next|up next|see also|more stories|more news
    share|share this|share this article|share this story|share on facebook|share on twitter|share on whatsapp
    share on linkedin|share on x|share via email|email this article|email|facebook|twitter|whatsapp|linkedin|reddit
    pinterest|copy link|copy url|link copied|tweet|print|print this page|print this article|save|save article|bookmark
    advertisement|advertisements|advert|sponsored|sponsored content|promoted stories|continue reading
    continue reading the main story|story continues below advertisement|article continues below advertisement
    scroll down to continue|supported by|close|close menu|open menu|menu|search|sign in|log in|login|register|subscribe
    subscribe now|sign up|my account|newsletter|newsletters|sign up for our newsletter|subscribe to our newsletter
    accept|accept all|accept all cookies|reject all|manage cookies|cookie settings|cookie policy|privacy policy
    terms of use|terms of service|terms and conditions|contact us|about us|all rights reserved|site index|sitemap
    back to top|return to top|go to top|leave a comment|comments|show comments|view comments|post a comment|no comments
    embed|embed share|direct link|pop-out player|no media source currently available|this forum has been closed
    the code has been copied to your clipboard|the url has been copied to your clipboard|image|video|gallery
    photo gallery
    image caption|media caption|play video|play audio|listen to this article|listen|loading|loading...|please wait
    download the app|get the app|download our app|previous article|next article|previous story|next story
    aller au contenu|partager|lire aussi|à lire aussi|publicité|abonnez-vous|s'abonner|imprimer|se connecter
    zum inhalt springen|teilen|drucken|anzeige|mehr zum thema|ir al contenido|compartir|publicidad|imprimir
    """
)

# Furniture only above the headline or below the last paragraph: a section's name may be a heading within a text.
SECTION_NAMES = _phrases(
    """
    home|news|world|us|u.s.|uk|politics|business|economy|sport|sports|opinion|culture|arts|science|technology|tech|health
    travel|style|lifestyle|entertainment|weather|local|national|international|photos|videos|audio|podcasts|live|africa
    asia|europe|middle east|americas|more|edition|languages|follow us|topics|tags|archive
    """
)

FURNITURE_FORMS = _one_of(
    r"(skip|jump) to .{1,30}",
    r".{1,200}\(file( photo| picture| image)?\)\.?",
    r"\d{1,2}\s*x\s*\d{1,2}( image)?",
    r"\d{1,2}:\d{1,2} image",
    r"(read more|read also|see also|also read|also see|related|related stor(y|ies)|related articles?|recommended"
    r"|don't miss|lire aussi|à lire aussi|mehr zum thema|lea también|lee también)\s*[:>|»].{1,160}",
    r"(click|tap) here (to|for) .{1,100}",
    r"(sign up|subscribe|register) (for|to|now|here|today)\b.{0,40}\b(newsletters?|alerts?|briefings?|e-?mails?"
    r"|notifications|channel|podcasts?)\b.{0,80}",
    r"get (the|our|all the) .{1,60} (in|to|into) your inbox.{0,40}",
    r"(we|this (web)?site|our (web)?site) uses? cookies\b.{0,400}",
    r"by (continuing|using|clicking|browsing) .{0,80}\b(cookies|terms|privacy policy)\b.{0,300}",
    r"(follow|like|find|join) us (on|at) .{1,80}",
    r"share (this|on|via) .{1,40}",
    r"\d{1,4} (comments?|shares?|likes?|views?)",
    r"(comments?|shares?) \(\d{1,5}\)",
    r"\d{1,3}[- ]min(ute)?s? read",
    r"(reading|read) time:? \d{1,3} min(ute)?s?",
    r"please (enable|turn on) javascript.{0,160}",
    r"(your browser|this browser) does not support .{1,120}",
    r"the (code|url|link) has been copied to your clipboard\.?",
)
FOOT_FORMS = _one_of(
    r"follow .{1,60} on (twitter|facebook|instagram|x|linkedin)\b.{0,80}",
    r"(©|\(c\)|copyright).{1,80}all rights reserved\.?",
)

# At the foot: what an outlet or an author says of themselves. The group is the name.
BIOGRAPHIES = tuple(
    re.compile(form)
    for form in (
        r"(?:Our|(?P<outlet>(?!Our )[A-Z][\w/&.'’-]*(?: [A-Z][\w/&.'’-]*){0,4}))"
        r" (?:journalists|reporters|correspondents|editors) (?:report|cover|bring|deliver) .{20,}",
        r"(?P<outlet>[A-Z][\w/&.'’-]*(?: (?:[A-Z][\w/&.'’-]*|of|the|for|and)){0,5}) is (?:an?|the)(?: [\w,-]+){0,6}"
        r" (?:news (?:organi[sz]ation|agency|outlet|service|site|website)|newsroom|broadcaster"
        r"|newspaper|news magazine)\b.{0,400}",
        r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} is (?:an?|the)(?: [\w,'’-]+){0,5}"
        r" (?:reporter|correspondent|journalist|editor|columnist|writer|producer|bureau chief)"
        r" (?:for|at|with|of|based|covering|who|in)\b.{0,400}",
        r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} (?:covers|writes about|reports on) .{3,80}"
        r" (?:for|at) (?:the )?[A-Z].{0,300}",
    )
)

# A line that says where copy came from stays, whatever else it looks like.
CREDIT = re.compile(
    r"\b(reporting by|reported by|(additional|with|further) reporting|edit(ing|ed) by|writ(ing|ten) by"
    r"|compiled (by|from)|contribut(ed|ing) to (this|the) (report|story|article)"
    r"|(files|material|information|inputs?) from|sources?:|based on reports?|with agencies|mit material)(?!\w)"
    r"|^\W*(©|\(c\)|copyright)\s*(\d{4}\s*)?\w|^\W*avec (les |l.)?(agences|afp|reuters|ap)\b",
    re.IGNORECASE,
)

BYLINE = re.compile(r"(?:By|BY|Par|Von|Por) (?P<name>[A-ZÀ-Þ][^\n:;?!\"“”]{2,90})")
DATELINE = re.compile(r"(?:[A-Z][\w .,'’-]{1,60})?\((?:[A-Z]{2,}|Reuters|Xinhua|Bloomberg)[\w /.-]{0,20}\)\s*[-–—:]")

DATE_LABELS = (
    "first published", "published", "posted", "publication date", "date", "issued", "released",
    "publié", "veröffentlicht", "publicado",
)  # fmt: skip
WEEKDAYS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tues?", "wed", "thu(?:rs?)?", "fri", "sat", "sun",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
)  # fmt: skip
_MONTH_NAMES = (
    ("january", "jan", "janvier", "januar", "enero"),
    ("february", "feb", "février", "februar", "febrero"),
    ("march", "mar", "mars", "märz", "marzo"),
    ("april", "apr", "avril", "abril"),
    ("may", "mai", "mayo"),
    ("june", "jun", "juin", "juni", "junio"),
    ("july", "jul", "juillet", "juli", "julio"),
    ("august", "aug", "août", "agosto"),
    ("september", "sept", "sep", "septembre", "septiembre"),
    ("october", "oct", "octobre", "oktober", "octubre"),
    ("november", "nov", "novembre", "noviembre"),
    ("december", "dec", "décembre", "dezember", "diciembre"),
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
